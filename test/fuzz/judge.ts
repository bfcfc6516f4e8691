import { readSource, type Source } from "../../src/read/index.ts";
import { invoke } from "../cli/invoke.ts";
import { violations } from "../write/schema.ts";

/** How a run ended; `faults` says in words what is against the contract, and is empty where nothing is. */
export interface Verdict {
  readonly code: number;
  readonly faults: readonly string[];
  /** Figures that were found in the output and looked for in the source. */
  readonly figures: number;
}

/** Checks and converts the bytes as the command line does, and looks at all that it prints. */
export async function judge(name: string, bytes: Uint8Array): Promise<Verdict> {
  const input = ["-", "--stdin-filename", name];
  const linted = await invoke(["lint", ...input, "--format", "json", "--no-config"], { stdin: bytes });
  const converted = await invoke(["convert", ...input, "--provenance"], { stdin: bytes });
  const faults = [
    ...faultsOfRun("lint", linted, [0, 1, 3]),
    ...faultsOfRun("convert", converted, [0, 3]),
    ...((linted.code === 3) === (converted.code === 3)
      ? []
      : ["one command could read the input, the other could not"]),
    ...faultsOfJson("lint", linted.stdout),
  ];
  if (converted.code !== 0) return { code: linted.code, faults, figures: 0 };
  // A damaged document may be an archive like any other: an envelope for each of its files.
  if (converted.stdout.startsWith("[")) return { code: linted.code, faults, figures: 0 };
  const wrong = faultsOfJson("envelope", converted.stdout);
  if (wrong.length > 0) return { code: linted.code, faults: [...faults, ...wrong], figures: 0 };
  const figures = figuresIn(JSON.parse(converted.stdout).reports);
  const source = await readSource(bytes, { file: name });
  const invented = inventedFigures(figures, source).map((figure) => `figure ${figure} is not in the source`);
  return { code: linted.code, faults: [...faults, ...invented], figures: figures.length };
}

function faultsOfRun(
  command: string,
  { code, stderr }: { readonly code: number; readonly stderr: string },
  contract: readonly number[],
): string[] {
  const said = stderr.slice(0, 300);
  if (!contract.includes(code)) return [`${command} ended with ${code}: ${said}`];
  if (code === 3 && stderr === "") return [`${command} ended with 3 and said nothing`];
  return [];
}

function faultsOfJson(schema: "lint" | "envelope", text: string): string[] {
  try {
    return violations(schema, JSON.parse(text)).map((one) => `${schema}: ${one}`);
  } catch (error) {
    return [`${schema}: ${String(error)}`];
  }
}

/** The values of all cells of the tables. */
function figuresIn(reports: readonly unknown[]): number[] {
  const figures: number[] = [];
  const visit = (value: unknown) => {
    if (typeof value === "number") figures.push(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
  };
  for (const report of reports) {
    if (typeof report !== "object" || report === null) continue;
    for (const section of Object.values(report)) {
      if (typeof section === "object" && section !== null && "table" in section) visit(section.table);
    }
  }
  return figures;
}

/** Which of the figures do not stand in what was read. */
export function inventedFigures(figures: readonly number[], source: Pick<Source, "blocks">): number[] {
  const known = figuresOf(source);
  return figures.filter((figure) => !isKnown(figure, known));
}

interface Known {
  readonly figures: ReadonlySet<number>;
  /** Digits of each figure, in the order of the file: halves may be joined. */
  readonly digits: readonly string[];
}

/** Every figure that stands in what was read, whatever stands around it. */
function figuresOf({ blocks }: Pick<Source, "blocks">): Known {
  const texts = blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.cells.map((cell) => cell.text),
  );
  const digits = texts.flatMap((text) => {
    const plain = text.normalize("NFKC").replace(/(?<=\d),(?=\d{3}(?!\d))/gu, "");
    const compact = plain.replace(/\p{Cf}/gu, "");
    return [...(plain.match(/\d+(?:\.\d+)?/gu) ?? []), ...(compact.match(/\d+(?:\.\d+)?/gu) ?? [])];
  });
  return { figures: new Set(digits.map(Number)), digits: [...new Set(digits)] };
}

/** A figure stands there as it is, or in two halves. */
function isKnown(figure: number, { figures, digits }: Known): boolean {
  const size = Math.abs(figure);
  if (figures.has(size)) return true;
  const text = String(size);
  return digits.some(
    (half) => half.length < text.length && text.startsWith(half) && digits.includes(text.slice(half.length)),
  );
}
