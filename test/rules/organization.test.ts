import { describe, expect, test } from "vitest";
import {
  isCityOrAbove,
  isSameOrganization,
  mayMakeRegulations,
} from "../../src/rules/reading/organization.ts";

describe("one body under two names", () => {
  test.each([
    ["云岭市青溪区水务局", "青溪区水务局"],
    ["青溪区水务局", "云岭市青溪区水务局"],
    ["云岭省白鹭市青溪区石桥镇人民政府", "青溪区石桥镇人民政府"],
    ["青溪区石桥镇人民政府", "石桥镇人民政府"],
    ["云岭市水务局", "云岭市水务局"],
  ])("%s = %s", (one, other) => {
    expect(isSameOrganization(one, other)).toBe(true);
  });

  test.each([
    ["云岭市青溪区水务局", "云岭市白河区水务局"],
    ["云岭市青溪区水务局", "水务局"],
    ["云岭市青溪区水务局", "务局"],
    ["云岭市水务局", "云岭市青溪区水务局"],
    ["云岭市城市管理局", "城市管理局"],
    ["第二青溪区水务局", "青溪区水务局"],
  ])("%s ≠ %s", (one, other) => {
    expect(isSameOrganization(one, other)).toBe(false);
  });
});

describe("the power to make regulations", () => {
  test.each([
    ["云岭省人民政府", "yes"],
    ["云岭市人民政府", "yes"],
    ["云岭市人民政府办公室", "yes"],
    ["云岭省司法厅", "yes"],
    ["长滩自治州人民政府", "yes"],
    ["国家林业和草原局", "yes"],
    ["云岭市青溪区人民政府", "no"],
    ["清河县人民政府办公室", "no"],
    ["云岭市青溪区司法局", "no"],
    ["云岭市水务局", "no"],
    ["青溪区石桥镇人民政府", "no"],
    ["柳泉街道办事处", "no"],
    ["长滩地区行政公署", "no"],
    ["长滩盟行政公署", "no"],
    ["云岭海关", "unknown"],
    ["国家税务总局云岭市税务局", "unknown"],
  ])("%s: %s", (name, power) => {
    expect(mayMakeRegulations(name)).toBe(power);
  });
});

describe("the government of a city or more", () => {
  test.each([
    ["云岭市人民政府", true],
    ["长滩地区行政公署", true],
    ["长滩盟行署", true],
    ["青溪区人民政府", false],
    ["云岭市审计署", false],
  ])("%s: %s", (name, is) => {
    expect(isCityOrAbove(name)).toBe(is);
  });
});
