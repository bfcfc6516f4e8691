import { UserError } from "../../errors.ts";
import { latin1Of } from "../edge.ts";
import { toBlocks } from "../flow/blocks.ts";
import { noticesOf } from "../flow/notices.ts";
import { createSlotBudget } from "../flow/table.ts";
import type { Limits, Reading } from "../reading.ts";
import { finish } from "./body.ts";
import { closeGroup, openGroup } from "./groups.ts";
import { createReader, type Reader } from "./reader.ts";
import { addByte, addText, flush } from "./text.ts";
import { type Token, tokensOf } from "./tokens.ts";
import { readSymbol, readWord } from "./words.ts";

/**
 * Reads an RTF file as a person sees it: text in the code page of its font, tables by the edges of their cells, automatic
 * numbers as the program wrote them out; hidden, struck and deleted text, notes and comments left out. Places as in Word
 * files.
 * @throws UserError with exit code 3 where the file ends too early or is above a limit
 */
export function readRtf(bytes: Uint8Array, limits: Limits): Reading {
  const reader = createReader(limits);
  for (const token of tokensOf(latin1Of(bytes))) {
    if (token.kind !== "text" && token.kind !== "hex") flush(reader);
    take(reader, token);
    if (token.kind !== "symbol" || token.name !== "*") reader.ignorable = false;
    if (reader.ended) break;
  }
  flush(reader);
  if (!reader.ended) throw truncated();
  const { first, body, notesMet } = reader;
  const blocks = toBlocks(finish(body), createSlotBudget(limits));
  const hiddenAt = first.hiddenAt ?? body.lostAt;
  return { blocks, notices: noticesOf({ ...first, hiddenAt }, notesMet, blocks), properties: {} };
}

function take(reader: Reader, token: Token): void {
  if (token.kind === "open") openGroup(reader);
  else if (token.kind === "close") closeGroup(reader);
  else if (token.kind === "text") addText(reader, token.text);
  else if (token.kind === "hex") addByte(reader, token.byte);
  else if (token.kind === "symbol") readSymbol(reader, token.name);
  else readWord(reader, token.name, token.value);
}

function truncated(): UserError {
  return new UserError(
    "rtf-truncated",
    { zh: "RTF 文件不完整：结尾缺失", en: "the RTF file is incomplete: its end is missing" },
    {
      hint: {
        zh: "文件可能没有下载或上传完，请重新取得",
        en: "it may not have been downloaded completely; obtain it again",
      },
    },
  );
}
