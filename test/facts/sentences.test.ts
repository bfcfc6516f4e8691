import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { buildExample } from "../../src/example/report.ts";
import type { ExampleReport } from "../../src/rules/example.ts";
import { rules } from "../../src/rules/index.ts";

/** The year that all sentences speak of: 86 requests received, 5 carried in, 83 closed, 8 carried forward. */
const year: ExampleReport = {
  applications: {
    received: [74, 9, 0, 0, 1, 2, 86],
    carriedIn: [5, 0, 0, 0, 0, 0, 5],
    "outcomes/granted": [35, 4, 0, 0, 0, 2, 41],
    "outcomes/partiallyGranted": [9, 0, 0, 0, 0, 0, 9],
    "outcomes/denied/stateSecret": [1, 0, 0, 0, 0, 0, 1],
    "outcomes/denied/thirdPartyRights": [3, 0, 0, 0, 0, 0, 3],
    "outcomes/denied/internalAffairs": [2, 0, 0, 0, 0, 0, 2],
    "outcomes/denied/enforcementFile": [1, 0, 0, 0, 0, 0, 1],
    "outcomes/unavailable/notHeld": [8, 3, 0, 0, 0, 0, 11],
    "outcomes/unavailable/requiresCreation": [2, 1, 0, 0, 0, 0, 3],
    "outcomes/notProcessed/petition": [4, 0, 0, 0, 0, 0, 4],
    "outcomes/notProcessed/duplicate": [2, 0, 0, 0, 0, 0, 2],
    "outcomes/otherwiseHandled/notCorrected": [4, 0, 0, 0, 0, 0, 4],
    "outcomes/otherwiseHandled/other": [0, 1, 0, 0, 1, 0, 2],
    "outcomes/total": [71, 9, 0, 0, 1, 2, 83],
    carriedForward: [8, 0, 0, 0, 0, 0, 8],
  },
  proactiveDisclosure: {
    normativeDocuments: [7, 2, 31],
    administrativeLicenses: [1520],
    administrativePenalties: [236],
    administrativeCompulsion: [17],
    administrativeFees: [128.5],
  },
  remedies: { "": [2, 1, 0, 1, 4, 2, 0, 0, 1, 3, 1, 0, 0, 0, 1] },
};

/** A township in whose tables everything is 0. */
const nothing: ExampleReport = {
  organization: "云岭市青溪区石桥镇人民政府",
  applications: { received: [0, 0, 0, 0, 0, 0, 0] },
  proactiveDisclosure: {
    normativeDocuments: [0, 0, 0],
    administrativeLicenses: [0],
    administrativePenalties: [0],
    administrativeCompulsion: [0],
    administrativeFees: [0],
  },
  remedies: { "": Array.from({ length: 15 }, () => 0) },
};

interface Sentence {
  readonly text: string;
  readonly tables: ExampleReport;
  readonly of: Pick<ExampleReport, "organization">;
  readonly section: string;
}

const line = /^(0\|)?(?:\[([^\]]+)\])?(?:@(\w+) )?(.*)$/u;
const sentences = readFileSync(new URL("sentences.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((text) => text !== "" && !text.startsWith("#"))
  .map((written): Sentence => {
    const [, zero, organization, section = "overview", text = ""] = line.exec(written) ?? [];
    const tables = zero === undefined ? year : nothing;
    return { text, section, tables, of: organization === undefined ? {} : { organization } };
  });

/** What is said against a sentence. */
function complaints({ of, section, tables }: Sentence, text: string): string[] {
  const { report, context } = buildExample({
    name: "",
    report: { ...tables, ...of, sections: { [section]: text } },
  });
  const said: string[] = [];
  for (const { id, severity: usual, check } of rulesOfProse)
    check(
      report,
      (messageId, { severity = usual }) => {
        if (severity !== "info") said.push(`${id}: ${messageId}`);
      },
      context,
    );
  return said;
}

/** The others would take most of the time, and have nothing to say of a sentence. */
const rulesOfProse = rules.filter(({ id }) => /^text-|growth/u.test(id));

const figure = /\{([\d.]+)\}/gu;
/** Another number than any that the tables could be read to say. */
const another = (written: string) => `${Math.round((Number(written) + 19) * 10) / 10}`;

describe("sentences as offices write them", () => {
  const [untrue, right] = [
    sentences.filter(({ text }) => text.startsWith("!")),
    sentences.filter(({ text }) => !text.startsWith("!")),
  ];

  test("what is true is not blamed, whatever other numbers stand beside it", () => {
    const blamed = right.filter((one) => complaints(one, one.text.replace(figure, "$1")).length > 0);
    expect(blamed.map(({ text }) => text)).toEqual([]);
  });

  test("what contradicts the tables is found", () => {
    const missed = untrue.filter((one) => complaints(one, one.text.slice(1)).length === 0);
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  test("every marked figure is found when it is another one", () => {
    const missed = right.flatMap((one) =>
      [...one.text.matchAll(figure)].flatMap((_, index) => {
        let at = -1;
        const wrong = one.text.replace(figure, (_match, written: string) => {
          at += 1;
          return at === index ? another(written) : written;
        });
        return complaints(one, wrong).length > 0 ? [] : [wrong];
      }),
    );
    expect(missed).toEqual([]);
  });
});
