/**
 * The prefix under which a reader knows a namespace, whatever prefix the file gives it; undefined where the reader has
 * no use for it. `""` asks for names without a namespace.
 */
export type CanonicalPrefix = (uri: string) => string | undefined;

/**
 * What the prefixes of the file mean at one place. Declarations of an inner element make an inner scope;
 * the same declarations (`<a:graphic xmlns:a="…">`, once per picture) make the same scope, so that look-ups stay cached.
 */
export interface Scope<Value> {
  /** Value for an element's name as written in the file. */
  element(name: string): Value | undefined;
  /** Names by which the file may write the attribute `w:val`; names without prefix and `xml:` stay as they are. */
  attribute(name: string): readonly string[];
  /** Whether the namespace of a prefix of the file is one that this reader knows. */
  understands(prefix: string): boolean;
  /** The scope inside an element that declares these prefixes (`""` for the default namespace). */
  declare(declarations: ReadonlyMap<string, string>): Scope<Value>;
}

/** A hostile file may invent names and prefixes without end; a real one has some hundreds. */
const mostRemembered = 65_536;
const mostPrefixes = 64;

/** How many answers may still be remembered, by all scopes of a part together. */
interface Budget {
  left: number;
}

/** The scope outside the root element, where no prefix means anything yet. `values` is keyed by canonical names. */
export function createScope<Value>(
  canonicalPrefix: CanonicalPrefix,
  values: ReadonlyMap<string, Value>,
): Scope<Value> {
  const outside = canonicalPrefix("");
  const resolve = (prefix: string) => (prefix === "" ? outside : undefined);
  return createInnerScope(canonicalPrefix, values, resolve, new Map(), { left: mostRemembered });
}

function createInnerScope<Value>(
  canonicalPrefix: CanonicalPrefix,
  values: ReadonlyMap<string, Value>,
  resolve: (prefix: string) => string | undefined,
  /** Prefixes of the file to canonical ones, as far as these are known. */
  known: ReadonlyMap<string, string>,
  budget: Budget,
): Scope<Value> {
  function findValue(name: string): Value | undefined {
    const colon = name.indexOf(":");
    const canonical = resolve(colon < 0 ? "" : name.slice(0, colon));
    return canonical === undefined ? undefined : values.get(`${canonical}:${name.slice(colon + 1)}`);
  }

  function findAttribute(name: string): readonly string[] {
    const colon = name.indexOf(":");
    const wanted = colon < 0 ? "xml" : name.slice(0, colon);
    if (wanted === "xml") return [name];
    const prefixes = [...known].filter(([prefix, canonical]) => canonical === wanted && prefix !== "");
    return prefixes.map(([prefix]) => prefix + name.slice(colon));
  }

  function openInner(declarations: ReadonlyMap<string, string>): Scope<Value> {
    const own = new Map([...declarations].map(([prefix, uri]) => [prefix, canonicalPrefix(uri)]));
    const both = new Map(known);
    for (const [prefix, canonical] of own) {
      if (canonical === undefined) both.delete(prefix);
      else if (both.size < mostPrefixes) both.set(prefix, canonical);
    }
    return createInnerScope(
      canonicalPrefix,
      values,
      (prefix) => (own.has(prefix) ? own.get(prefix) : resolve(prefix)),
      both,
      budget,
    );
  }

  const inner = remember(openInner, budget, (declarations) =>
    [...declarations].map(([prefix, uri]) => `${prefix}=${uri}`).join("\u0000"),
  );
  return {
    element: remember(findValue, budget),
    attribute: remember(findAttribute, budget),
    understands: (prefix) => resolve(prefix) !== undefined,
    declare: inner,
  };
}

/** Answers a repeated question from memory, as long as there is room. */
function remember<Question, Answer>(
  answer: (question: Question) => Answer,
  budget: Budget,
  key: (question: Question) => unknown = (question) => question,
): (question: Question) => Answer {
  const answers = new Map<unknown, { readonly answer: Answer }>();
  return (question) => {
    const name = key(question);
    const known = answers.get(name);
    if (known !== undefined) return known.answer;
    const found = { answer: answer(question) };
    if (budget.left > 0) {
      budget.left--;
      answers.set(name, found);
    }
    return found.answer;
  };
}
