import { type AnyNode, type Node, parse } from "acorn";

/** One change of a module that a test ought to notice. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The piece of code, before and after. */
  readonly shown: string;
}

const swapped: Readonly<Record<string, string>> = {
  "===": "!==",
  "!==": "===",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "&&": "||",
  "||": "&&",
};

/**
 * Every single change of a module in JavaScript: an operator turned round, a condition that always or never holds, a call
 * left out, a number one larger, a truth denied.
 */
export function mutantsOf(code: string): Mutant[] {
  const found: Mutant[] = [];
  const change = ({ start, end }: Pick<Node, "start" | "end">, text: string) => {
    const before = code.slice(Math.max(0, start - 30), start);
    const shown = `${before}[${code.slice(start, end)} → ${text}]${code.slice(end, end + 30)}`;
    found.push({ start, end, text, shown: shown.replace(/\s+/g, " ") });
  };
  for (const node of nodesOf(parse(code, { ecmaVersion: "latest", sourceType: "module" }))) {
    switch (node.type) {
      case "BinaryExpression":
      case "LogicalExpression": {
        const { left, right, operator } = node;
        const other = swapped[operator];
        const gap = code.slice(left.end, right.start);
        const at = left.end + gap.indexOf(operator);
        if (other !== undefined) change({ start: at, end: at + operator.length }, other);
        break;
      }
      case "IfStatement":
        change(node.test, "true");
        change(node.test, "false");
        break;
      case "ConditionalExpression":
        change(node.test, `!(${code.slice(node.test.start, node.test.end)})`);
        break;
      case "UnaryExpression":
        if (node.operator === "!") change({ start: node.start, end: node.start + 1 }, "");
        break;
      case "ExpressionStatement":
        if (node.expression.type === "CallExpression") change(node, ";");
        break;
      case "Literal":
        if (typeof node.value === "boolean") change(node, String(!node.value));
        // `void 0` is how `undefined` is written by what takes the types away.
        if (typeof node.value === "number" && !code.slice(0, node.start).endsWith("void "))
          change(node, String(node.value < 100 ? node.value + 1 : node.value * 2));
        break;
    }
  }
  return found;
}

function* nodesOf(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}
