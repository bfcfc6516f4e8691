import { mapCells, mapTables, type Printed, type PrintedCell } from "../printed.ts";
import type { Random } from "../random.ts";

/** Damage to labels and headers. Values stay as they are. */

export type Degrade = (printed: Printed, random: Random) => Printed;

const isWord = (cell: PrintedCell) => cell.role !== "value" && cell.text !== "";

/** What character recognition confuses: look-alikes of characters in the form's labels. */
const lookalikes: Readonly<Record<string, string>> = {
  行: "亍",
  政: "收",
  法: "沄",
  律: "津",
  公: "厶",
  开: "幵",
  信: "倍",
  息: "恳",
  处: "外",
  理: "埋",
  年: "午",
  本: "木",
  申: "甲",
  请: "清",
  关: "美",
  机: "杌",
  结: "组",
  件: "仵",
  数: "敉",
  定: "走",
  他: "也",
  业: "亚",
};

/** One or two characters of some labels lost, doubled or mistaken. */
export const noisyLabels: Degrade = (printed, random) =>
  mapCells(printed, (cell) => {
    if (!isWord(cell) || !random.chance(0.3)) return cell;
    const characters = [...cell.text];
    // Short labels (规章, 其他, 总计) would become another word or none.
    if (characters.length < 4) return cell;
    const times = characters.length > 8 && random.chance(0.5) ? 2 : 1;
    for (let i = 0; i < times; i += 1) spoil(characters, random);
    return { ...cell, text: characters.join("") };
  });

function spoil(characters: string[], random: Random): void {
  const at = random.int(0, characters.length - 1);
  const character = characters[at] ?? "";
  // Numerals tell siblings apart; what remains of their labels still does, so they may go too.
  switch (random.int(0, 2)) {
    case 0:
      characters.splice(at, 1);
      return;
    case 1:
      characters.splice(at, 1, lookalikes[character] ?? character);
      return;
    default:
      characters.splice(at, 1, lookalikes[character] ?? "□");
  }
}

/** OCR look-alikes wherever there is one, in about a third of the labels. */
export const ocrLabels: Degrade = (printed, random) =>
  mapCells(printed, (cell) => {
    if (!isWord(cell) || cell.text.length < 4 || !random.chance(0.35)) return cell;
    let budget = Math.max(1, Math.floor(cell.text.length / 5));
    const text = [...cell.text]
      .map((character) => {
        const mistaken = lookalikes[character];
        if (mistaken === undefined || budget === 0 || !random.chance(0.4)) return character;
        budget -= 1;
        return mistaken;
      })
      .join("");
    return { ...cell, text };
  });

/** Labels broken over two or three lines inside their cell, as narrow columns do. */
export const wrappedLabels: Degrade = (printed, random) =>
  mapCells(printed, (cell) => {
    if (!isWord(cell) || cell.text.length < 3 || !random.chance(0.4)) return cell;
    const characters = [...cell.text];
    const first = random.int(1, characters.length - 1);
    const wraps = [first];
    if (characters.length > 10 && random.chance(0.4)) wraps.push(random.int(1, characters.length - 1));
    const text = characters
      .map((character, index) => (wraps.includes(index) ? `\n${character}` : character))
      .join("");
    return { ...cell, text };
  });

/** Only header cells broken, as the official form itself does (商业\n企业). */
export const splitHeaders: Degrade = (printed) =>
  mapCells(printed, (cell) => {
    if (cell.role !== "header" || cell.text.length < 4) return cell;
    const half = Math.floor(cell.text.length / 2);
    return { ...cell, text: `${cell.text.slice(0, half)}\n${cell.text.slice(half)}` };
  });

/** 三、本年度办理结果 lost. */
export const lostHandled: Degrade = (printed) => withoutGroups(printed, (text) => text.startsWith("三、"));

/** 三、本年度办理结果 cut to 、本. */
export const cutHandled: Degrade = (printed) =>
  mapCells(printed, (cell) =>
    cell.role === "group" && cell.text.startsWith("三、") ? { ...cell, text: "、本" } : cell,
  );

/** All group labels lost: 三、本年度办理结果, （三）不予公开 and so on. */
export const lostGroups: Degrade = (printed) => withoutGroups(printed, () => true);

/** The cell stays, so that a true grid keeps its shape; text layouts may drop it afterwards. */
function withoutGroups(printed: Printed, lost: (text: string) => boolean): Printed {
  return mapCells(printed, (cell) =>
    cell.role === "group" && lost(cell.text) ? { ...cell, text: "" } : cell,
  );
}

/** Header cells lost here and there. */
export const lostHeaders: Degrade = (printed, random) =>
  mapCells(printed, (cell) => (cell.role === "header" && random.chance(0.25) ? { ...cell, text: "" } : cell));

/** Captions cut to 第二十条第 (078, 090), so that all blocks open alike. */
export const cutCaptions: Degrade = (printed) =>
  mapCells(printed, (cell) => (cell.role === "caption" ? { ...cell, text: "第二十条第" } : cell));

/** 本年新 | 本年新, 本年增/: headers that lost their second line. */
export const cutHeaders: Degrade = (printed) =>
  mapCells(printed, (cell) => {
    if (cell.role !== "header") return cell;
    const text = cell.text.replace(/^本年新.*$/u, "本年新").replace(/^本年增\/减$/u, "本年增/");
    return { ...cell, text };
  });

/** Spaces between characters of labels. */
export const spacedLabels: Degrade = (printed, random) =>
  mapCells(printed, (cell) => {
    if (!isWord(cell)) return cell;
    const gap = random.pick([" ", "　", " "]);
    const text = [...cell.text].map((character) => (random.chance(0.15) ? `${character}${gap}` : character));
    return { ...cell, text: text.join("").trim() };
  });

/** Filling instructions inside labels, with digits and other labels' words (湖北 2020). */
export const instructedLabels: Degrade = (printed, random) => {
  const notes: Readonly<Record<string, string>> = {
    规章: "（设区的市以上政府填写）",
    规范性文件: "（行政机关制定并公开的决定、命令等，共3类）",
    行政规范性文件: "（行政机关制定并公开的决定、命令等，共3类）",
    上一年项目数量: "（指2019年事项数）",
    "本年增/减": "（指2020年增加或减少的事项数，减用负值表示，如-8）",
    处理决定数量: "（指2020年办件量）",
    其他对外管理服务事项: "（不含行政许可、行政处罚、行政强制等其他栏目已经填写的事项）",
  };
  return mapCells(printed, (cell) => {
    const note = notes[cell.text];
    return note === undefined || !random.chance(0.8) ? cell : { ...cell, text: cell.text + note };
  });
};

/** 规范性文件 in the 2021 form (7% of new-form files). */
export const oldDocumentLabel: Degrade = (printed) =>
  mapCells(printed, (cell) => (cell.text === "行政规范性文件" ? { ...cell, text: "规范性文件" } : cell));

/** The label 规章 lost, values kept (078, 090). */
export const lostRowLabel: Degrade = (printed) =>
  mapCells(printed, (cell) => (cell.text === "规章" && cell.role === "label" ? { ...cell, text: "" } : cell));

/** 总计 of 表三 printed under 法人或其他组织 (025): the values keep their order. */
export const totalUnderGroup: Degrade = (printed) =>
  mapTables(printed, (table) => {
    if (table.key !== "applications") return table;
    const rows = table.rows.map((row, index) => {
      if (index === 1) {
        const cells = row.cells
          .filter(({ text }) => text !== "总计")
          .map((cell) => (cell.text === "法人或其他组织" ? { ...cell, colSpan: cell.colSpan + 1 } : cell));
        return { ...row, cells };
      }
      if (index !== 2) return row;
      return {
        ...row,
        cells: [...row.cells, { role: "header" as const, text: "总计", rowSpan: 1, colSpan: 1 }],
      };
    });
    return { ...table, rows };
  });

/** A header printed twice by mistake, in place of its neighbour (033). */
export const doubledHeader: Degrade = (printed) =>
  mapTables(printed, (table) => {
    if (table.key !== "proactiveDisclosure") return table;
    const rows = table.rows.map((row) => {
      const headers = row.cells.filter(({ role }) => role === "header");
      const [first, second] = headers;
      if (headers.length < 3 || first === undefined) return row;
      return {
        ...row,
        cells: row.cells.map((cell) => (cell === second ? { ...cell, text: first.text } : cell)),
      };
    });
    return { ...table, rows };
  });

/** Lines between heading and table: unit and year, 「表格如下」, a sentence with numbers (013, 037, 113). */
export const leadingLines: Degrade = (printed, random) => {
  const { organization, year } = printed.report;
  const lead = random.pick([
    [`单位：${organization}　${year}年度`],
    ["该部分以表格形式报告。表格如下："],
    [`${year}年共公开${random.int(100, 900)}条，其中网站${random.int(10, 90)}条。`, "具体见下表："],
  ]);
  return {
    ...printed,
    sections: printed.sections.map((section) => (section.table === null ? section : { ...section, lead })),
  };
};
