/** Text for between tags and between quotes. Control characters become U+FFFD. */
export { escapeMarkup as escapeHtml } from "../../write/xml.ts";
