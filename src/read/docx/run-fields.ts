import { chosenText, type OpenField, readFieldCharacter, shownWithoutText } from "../flow/fields.ts";
import type { BodyState } from "./body-state.ts";
import { hold } from "./held.ts";
import { isHidden } from "./run-text.ts";
import type { Styles } from "./styles.ts";
import { type TextReader, within } from "./xml.ts";

/** Fields: their instruction is not shown, their result is. */
export function createFieldReader(
  state: BodyState,
  styles: Styles,
  write: (text: string) => void,
): TextReader {
  let isInstructing = false;
  const turn = (type: string | undefined): void => {
    const ended = readFieldCharacter(state.flow.fields, type, state.flow.paragraph);
    if (ended !== null && !isHidden(state, styles)) showField(state, ended, write);
  };
  return {
    elements: {
      "w:fldChar": { open: (attribute) => turn(attribute("w:fldCharType")) },
      "w:fldSimple": {
        open(attribute) {
          turn("begin");
          instruct(state, attribute("w:instr") ?? "");
          turn("separate");
        },
        close: () => turn("end"),
      },
      "w:instrText": within((isOpen) => {
        isInstructing = isOpen;
      }),
    },
    text(text) {
      if (isInstructing) instruct(state, text);
    },
  };
}

/** What a field shows that has no text of its own. */
function showField(state: BodyState, field: OpenField, write: (text: string) => void): void {
  if (state.flow.fields.instructions > 0) return;
  const shown = shownWithoutText(field);
  if (shown !== null) hold(state, shown);
  if (field.form === null || field.hasResult) return;
  hold(state, "control");
  if (field.form.kind === "list") write(chosenText(field.form));
}

/** Of an instruction nothing but its name is asked. */
const longestName = 40;

function instruct(state: BodyState, text: string): void {
  const field = state.flow.fields.open.at(-1);
  if (field !== undefined && field.instruction.length < longestName)
    field.instruction += text.slice(0, longestName);
}
