import { describe, expect, test } from "vitest";
import { families, relatedTo } from "../../src/rules/families.ts";
import { rules } from "../../src/rules/index.ts";

describe("families of rules", () => {
  const ids = rules.map(({ id }) => id);

  test("name rules that there are", () => {
    expect(families.flat().filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("leave no rule alone", () => {
    expect(ids.filter((id) => relatedTo(id).length === 0)).toEqual([]);
  });

  test("are told once each, without the rule itself", () => {
    const related = relatedTo("t3-balance");
    expect(related).toContain("t3-row-total");
    expect(related).not.toContain("t3-balance");
    expect(new Set(related).size).toBe(related.length);
  });
});
