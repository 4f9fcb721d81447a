import { appendFileSync, existsSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { csvLine, type Language, type RowError } from "./reasons.ts";

/** The file beside the imported one that lists the rows' errors, as CSV for a spreadsheet. */
export class ErrorsFile {
  readonly path: string;
  readonly #language: Language;

  constructor(file: string, language: Language) {
    this.path = `${file}.errors.csv`;
    this.#language = language;
  }

  /** Begins the list anew, with a byte-order mark, without which spreadsheets garble Persian. */
  begin(): void {
    writeFileSync(this.path, `\ufeff${csvLine(this.#language)}`);
  }

  /** Takes away what a killed run wrote after its last progress: the rows after it are handled again. */
  goBackTo(bytes: number): void {
    if (!existsSync(this.path)) this.begin();
    else if (this.bytes() > bytes) truncateSync(this.path, bytes);
  }

  note(error: RowError): void {
    appendFileSync(this.path, csvLine(this.#language, error));
  }

  bytes(): number {
    return statSync(this.path).size;
  }
}
