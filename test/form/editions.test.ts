import { describe, expect, test } from "vitest";
import { equationsOf, isTotal } from "../../src/form/equations.ts";
import {
  cellsOf,
  editionNamed,
  editionOf,
  editionOfYear,
  editions,
  latestEdition,
  nearestEdition,
  pointerOf,
  sectionKeys,
  sectionOf,
  sections,
  tableKeys,
} from "../../src/form/index.ts";
import { cellsWith, cellWith, rolesOf, rowsOf } from "../../src/form/roles.ts";
import type { TableTemplate } from "../../src/form/types.ts";

const { applications, proactiveDisclosure, remedies } = latestEdition().tables;
const [trial] = editions.filter((edition) => edition.trial);

describe("the editions of the form", () => {
  test("follow one another without a gap, newest first, each named once", () => {
    expect(new Set(editions.map(({ id }) => id)).size).toBe(editions.length);
    editions.forEach(({ years }, index) => {
      const next = editions[index - 1];
      expect(years.to).toBe(next === undefined ? null : next.years.from - 1);
    });
    expect(latestEdition().years.to).toBeNull();
  });

  test("are found by name and by year; a name that is none of theirs, and a year before them, by neither", () => {
    expect(editionNamed("1949")).toBeNull();
    expect(editionNamed(null)).toBeNull();
    expect(nearestEdition(null)).toBe(latestEdition());
    expect(editionOfYear(2018)).toBeNull();
    for (const edition of editions) {
      expect(editionOf(edition.id)).toBe(edition);
      expect(nearestEdition(edition.id)).toBe(edition);
      expect(editionOfYear(edition.years.from)).toBe(edition.id);
    }
  });

  test.each(editions)("$document.zh has the parts that rules ask for, each cell once", ({ id, tables }) => {
    const cells = tableKeys.flatMap((key) => cellsOf(tables[key]));
    expect(new Set(cells.map(({ pointer }) => pointer)).size).toBe(cells.length);
    expect(cells.filter(({ row, column }) => row.roles.length === 0 || column.roles.length === 0)).toEqual(
      [],
    );
    expect(cells.every(({ table }) => table.edition === id)).toBe(true);
    const { received, carriedIn, leaves, total, carriedForward } = rolesOf(tables.applications);
    const rows = tables.applications.blocks.flatMap((block) => block.rows);
    expect([received, carriedIn, ...leaves, total, carriedForward]).toEqual(rows);
    for (const kind of ["granted", "partiallyGranted", "denied", "unavailable", "notProcessed"] as const) {
      expect(rowsOf(tables.applications, kind).length, kind).toBeGreaterThan(0);
    }
  });

  test.each(editions)("$document.zh has the six sections, once each", (edition) => {
    expect(edition.sections.map(({ key }) => key).toSorted()).toEqual([...sectionKeys].toSorted());
    for (const section of edition.sections) expect(sectionOf(section.key, edition.id)).toBe(section);
    expect(sections.map(({ key }) => key)).toEqual(sectionKeys);
  });
});

describe("the sums of the form", () => {
  test("are 7 + 7 + 25 equations in table three of 2023, fewer where （六） is one row, and 3 in table four", () => {
    const { applications, proactiveDisclosure, remedies } = nearestEdition(editionOfYear(2023)).tables;
    const counted = (table: TableTemplate) => {
      const equations = equationsOf(table);
      return ["R1", "R2", "R3", "R4"].map(
        (relation) => equations.filter((equation) => equation.relation === relation).length,
      );
    };
    expect(counted(applications)).toEqual([7, 7, 25, 0]);
    expect(trial && counted(trial.tables.applications)).toEqual([7, 7, 23, 0]);
    expect(counted(remedies)).toEqual([0, 0, 0, 3]);
    expect(counted(proactiveDisclosure)).toEqual([0, 0, 0, 0]);
  });

  test("name their cells: what was received and carried in is what was handled and is carried forward", () => {
    const cell = (...row: string[]) => pointerOf("applications", row, ["naturalPerson"]);
    expect(equationsOf(applications)[0]).toEqual({
      relation: "R1",
      id: "R1:naturalPerson",
      left: [cell("received"), cell("carriedIn")],
      right: [cell("outcomes", "total"), cell("carriedForward")],
      at: cell("outcomes", "total"),
    });
    const after = "/remedies/table/litigation/afterReconsideration";
    expect(equationsOf(remedies)[2]).toEqual({
      relation: "R4",
      id: "R4:litigation/afterReconsideration",
      left: ["upheld", "corrected", "other", "pending"].map((ending) => `${after}/${ending}`),
      right: [`${after}/total`],
      at: `${after}/total`,
    });
    expect(isTotal(remedies, `${after}/total`)).toBe(true);
    expect(isTotal(remedies, `${after}/other`)).toBe(false);
  });

  test("are the same where a table is cut into blocks", () => {
    const cut: TableTemplate = {
      ...applications,
      blocks: applications.blocks.flatMap((block) => [
        { ...block, rows: block.rows.slice(0, 9) },
        { ...block, rows: block.rows.slice(9) },
      ]),
    };
    expect(equationsOf(cut)).toEqual(equationsOf(applications));
  });

  test("that name a row which the edition lacks are a defect, and say which", () => {
    const lacking: TableTemplate = { ...applications, blocks: proactiveDisclosure.blocks };
    expect(() => equationsOf(lacking)).toThrow("表三 has no row outcomeTotal, which R1 needs");
    expect(() => rolesOf(lacking)).toThrow(/has no row received/);
  });
});

describe("roles", () => {
  test("find cells by what they are, and none where an edition has no such cell", () => {
    expect(cellWith(proactiveDisclosure, { row: "fees", column: "amount" })).toBe(
      "/proactiveDisclosure/table/administrativeFees/amount",
    );
    expect(trial && cellWith(trial.tables.proactiveDisclosure, { row: "fees", column: "amount" })).toBeNull();
    expect(trial && cellWith(trial.tables.applications, { row: "feeUnpaid", column: "total" })).toBeNull();
    const upheld = cellsWith(remedies, { row: "disputes", column: ["direct", "upheld"] });
    expect(upheld.map(({ pointer }) => pointer)).toEqual(["/remedies/table/litigation/direct/upheld"]);
    expect(cellsWith(remedies, { row: "disputes", column: "total" })).toHaveLength(3);
    expect(cellsWith(applications, { row: "denied", column: "part" })).toHaveLength(8 * 6);
  });
});
