/** The name of a file that a text offers (附件：年报.pdf); null where it names none. */
export function attachmentName(text: string): string | null {
  return attachment.exec(text)?.[0].trim() ?? null;
}

const attachment = /[^\s:：,，。;；、]{0,40}\.(?:pdf|docx?|wps|ofd|jpe?g|png|zip|rar)(?![a-z])/iu;
