/** An office of the made-up county, as its roster has it. */
export interface CountyOffice {
  readonly name: string;
  readonly alias: string;
  readonly type: "部门" | "乡镇" | "政府" | "垂直管理";
  /** Whether its figures are added up. */
  readonly aggregate: boolean;
}

export const county = "栗溪县";
export const government = `${county}人民政府`;
/** Day by which reports are due, of the year after. */
export const dueDay = "01-26";

const bureaus = [
  ...["发展和改革局", "教育局", "科学技术局", "工业和信息化局", "公安局", "民政局", "司法局", "财政局"],
  ...[
    "人力资源和社会保障局",
    "自然资源局",
    "住房和城乡建设局",
    "交通运输局",
    "水务局",
    "农业农村局",
    "商务局",
  ],
  ...["文化和旅游局", "卫生健康局", "退役军人事务局", "应急管理局", "审计局", "市场监督管理局", "统计局"],
  ...[
    "医疗保障局",
    "林业局",
    "信访局",
    "档案局",
    "乡村振兴局",
    "城市管理局",
    "行政审批服务局",
    "粮食和物资储备局",
  ],
  ...["机关事务管理局", "融媒体中心", "供销合作社联合社", "残疾人联合会", "公共资源交易中心", "大数据中心"],
];
const towns = [
  ...["城关镇", "青石镇", "白沙镇", "柳林镇", "河口镇", "桃源镇", "松岭镇", "石板镇", "红岩镇", "双桥镇"],
  ...["竹园乡", "云台乡", "麦坪乡", "茶店乡", "杨湾乡", "清泉乡", "落花乡", "古井乡", "沙溪乡"],
];
const vertical = ["税务局", "气象局", "烟草专卖局"];

/** Sixty offices: departments, towns, the government's own office, its own report, and bodies that others supervise. */
export const offices: readonly CountyOffice[] = [
  { name: government, alias: county, type: "政府", aggregate: false },
  { name: `${county}人民政府办公室`, alias: `${county}政府办`, type: "部门", aggregate: true },
  ...bureaus.map((name) => office(`${county}${name}`, `云岭市${county}${name}`, "部门")),
  ...towns.map((name) => office(`${county}${name}人民政府`, `${name}人民政府`, "乡镇")),
  ...vertical.map((name) => ({
    ...office(`国家${county}${name}`, `${county}${name}`, "垂直管理"),
    aggregate: false,
  })),
];

function office(name: string, alias: string, type: CountyOffice["type"]): CountyOffice {
  return { name, alias, type, aggregate: true };
}

/** The roster as a table of values parted by commas. */
export function rosterCsv(): string {
  const rows = offices.map(({ name, alias, type, aggregate }) =>
    [name, alias, type, type === "政府" ? "" : government, `2025-${dueDay}`, aggregate ? "是" : "否"].join(
      ",",
    ),
  );
  return `\ufeff单位名称,别名,类型,上级单位,截止日期,计入汇总\r\n${rows.join("\r\n")}\r\n`;
}
