import { escapeHtml } from "../../html/escape.ts";

/** A chart that is drawn when the page is made: no script, sharp on paper, read out by its title and its table. */
export interface Chart {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence, for those who do not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** Elements of SVG. */
  readonly body: string;
  /** The same as a table: headings, then rows. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

export function chartHtml(
  { id, title, description, width, height, body, table }: Chart,
  data: string,
): string {
  return [
    `<figure class="chart"><figcaption id="${id}-caption">${escapeHtml(title)}</figcaption>`,
    `<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-caption">`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-desc">${escapeHtml(description)}</desc>${body}</svg></div>`,
    `<details><summary>${escapeHtml(data)}</summary><div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-caption">${tableOf(table)}</div></details></figure>`,
  ].join("\n");
}

/** A plain table; the first cell of a row is its heading. */
export function tableOf({ head, rows }: Chart["table"]): string {
  const headings = head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join("");
  const lines = rows.map(([first = "", ...rest]) => {
    const cells = rest.map((text) => `<td>${escapeHtml(text)}</td>`).join("");
    return `<tr><th scope="row">${escapeHtml(first)}</th>${cells}</tr>`;
  });
  return `<table><thead><tr>${headings}</tr></thead><tbody>\n${lines.join("\n")}\n</tbody></table>`;
}

/** Grounds that differ in lightness too, so that they are told apart on a black and white print. */
export const grounds = ["#0b4f8a", "#e0a030", "#6aa84f", "#a4161a", "#8d96a3", "#c9b8e8", "#3c3c3c"];

export interface Bar {
  readonly label: string;
  /** One after the other from the left. */
  readonly parts: readonly { readonly value: number; readonly ground: string; readonly name: string }[];
  /** What stands behind the bar. */
  readonly text: string;
}

const rowHeight = 22;
const labelWidth = 260;
const barWidth = 420;
const textWidth = 140;
export const barsWidth = labelWidth + barWidth + textWidth;

/** Bars below one another on one scale; a legend above where the parts have names. */
export function barsBody(
  bars: readonly Bar[],
  legend: readonly { name: string; ground: string }[],
): {
  readonly body: string;
  readonly height: number;
} {
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  const top = legend.length === 0 ? 4 : 4 + rowHeight * Math.ceil(legend.length / 4);
  const keys = legend.map(({ name, ground }, index) => {
    const [x, y] = [8 + 200 * (index % 4), 4 + rowHeight * Math.floor(index / 4)];
    return `<rect x="${x}" y="${y + 3}" width="12" height="12" fill="${ground}" stroke="#1a1d21"/><text x="${x + 18}" y="${y + 14}">${escapeHtml(name)}</text>`;
  });
  const rows = bars.map(({ label, parts, text }, index) => {
    const y = top + rowHeight * index;
    let x = labelWidth;
    const drawn = parts.map(({ value, ground, name }) => {
      const width = (value / most) * barWidth;
      const from = x;
      x += width;
      if (width === 0) return "";
      const hint = `<title>${escapeHtml(`${label} ${name} ${value}`)}</title>`;
      return `<rect x="${from.toFixed(1)}" y="${y + 3}" width="${width.toFixed(1)}" height="15" fill="${ground}" stroke="#1a1d21" stroke-width="0.5">${hint}</rect>`;
    });
    return `<text x="${labelWidth - 6}" y="${y + 15}" text-anchor="end">${escapeHtml(shortened(label))}</text>${drawn.join("")}<text x="${(x + 6).toFixed(1)}" y="${y + 15}">${escapeHtml(text)}</text>`;
  });
  return { body: [...keys, ...rows].join("\n"), height: top + rowHeight * bars.length + 6 };
}

/** Characters of a name for which there is room. */
const mostCharacters = 18;

export function shortened(label: string): string {
  return label.length > mostCharacters ? `${label.slice(0, mostCharacters - 1)}…` : label;
}
