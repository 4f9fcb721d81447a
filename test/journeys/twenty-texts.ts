/**
 * Twenty texts that consumers wrote, and where each belongs in the demo organisation: written by hand from reading the
 * texts, before any rule was run on them. The texts are not in this repository; they are rows of
 * `../shared/data/persian-consumer-texts.csv`, where that folder is there.
 */
import { existsSync, readFileSync } from "node:fs";

export interface LabelledText {
  /** The row in the file, from 1, the heading not counted. */
  readonly row: number;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  /** The inbox it must arrive in. */
  readonly unit: string;
}

export const twentyTexts: readonly LabelledText[] = [
  // A hose that fits a medical device only by force, with a word about people's health.
  { row: 19, kind: "problem", subject: "unsafe-goods", province: "tehran", unit: "goods-inspection" },
  // A book so badly translated that it cannot be read.
  { row: 42, kind: "complaint", subject: "goods-quality", province: "fars", unit: "consumer-rights" },
  // Something good that is hard to find.
  { row: 48, kind: "issue", subject: "shortage", province: "ilam", unit: "provincial-coordination" },
  // Somebody who is content and says so.
  { row: 58, kind: "suggestion", subject: "other", unit: "public-relations" },
  // The box that text and picture promise did not come.
  { row: 70, kind: "issue", subject: "misleading-description", province: "isfahan", unit: "consumer-rights" },
  // A plaster that is not of the brand it was sold as.
  { row: 72, kind: "complaint", subject: "counterfeit", province: "tehran", unit: "goods-inspection" },
  // Half the lotion had leaked on the way.
  { row: 80, kind: "complaint", subject: "online-purchase", province: "kerman", unit: "services" },
  // Two things of one order came incomplete.
  { row: 86, kind: "complaint", subject: "online-purchase", province: "alborz", unit: "services" },
  // A strap that tore at the second use; the person wants it repaired.
  { row: 90, kind: "request", subject: "warranty", province: "east-azerbaijan", unit: "after-sales" },
  // A long one: filters that got worse over the years.
  {
    row: 101,
    kind: "complaint",
    subject: "goods-quality",
    province: "khorasan-razavi",
    unit: "consumer-rights",
  },
  // Pictures on the site are better than the goods.
  { row: 104, kind: "demand", subject: "misleading-description", unit: "consumer-rights" },
  // The full price is not worth it; from Isfahan, which has an office of its own for prices.
  { row: 112, kind: "complaint", subject: "goods-price", province: "isfahan", unit: "isfahan-office" },
  // A shampoo years old, its date rubbed out.
  { row: 127, kind: "complaint", subject: "unsafe-goods", province: "hormozgan", unit: "goods-inspection" },
  // A watch sent without its box.
  { row: 130, kind: "request", subject: "online-purchase", province: "yazd", unit: "services" },
  // Worse than before; 124 never answered.
  {
    row: 134,
    kind: "unanswered-124-complaint",
    subject: "goods-quality",
    province: "zanjan",
    unit: "supervision-124",
  },
  // A skin was hurt; the person wants to speak to somebody.
  { row: 144, kind: "meeting-request", subject: "unsafe-goods", province: "hamadan", unit: "head-office" },
  // Sold as genuine, was not, and was dear.
  { row: 147, kind: "complaint", subject: "counterfeit", province: "kurdistan", unit: "goods-inspection" },
  // Another toothpaste than ordered, a cheaper one; 124 never answered.
  {
    row: 162,
    kind: "unanswered-124-complaint",
    subject: "online-purchase",
    province: "bushehr",
    unit: "supervision-124",
  },
  // An idea for whoever makes it.
  { row: 179, kind: "suggestion", subject: "producer", province: "mazandaran", unit: "producer-affairs" },
  // Sizes are off; the specifications should say them.
  { row: 184, kind: "demand", subject: "labelling", province: "semnan", unit: "goods-inspection" },
];

/** Beside the project, not in it. */
const file = new URL("../../../shared/data/persian-consumer-texts.csv", import.meta.url);

export const textsAreHere = existsSync(file);

/** One field of RFC 4180, quoted (with doubled quotes and line breaks inside) or plain, at the start of a line. */
const field = /"((?:[^"]|"")*)"(?:\r?\n|$)|([^"\r\n][^\r\n]*)(?:\r?\n|$)/y;

/** The rows of a file with one column, the heading left out. */
export function readRows(csv: string): readonly string[] {
  const rows: string[] = [];
  field.lastIndex = 0;
  while (field.lastIndex < csv.length) {
    const from = field.lastIndex;
    const found = field.exec(csv);
    if (found === null) throw new Error(`not a file with one column, near character ${from}`);
    rows.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
  }
  return rows.slice(1);
}

/** The text of a labelled row. */
export function textOf({ row }: LabelledText): string {
  const text = readRows(readFileSync(file, "utf8"))[row - 1];
  if (text === undefined) throw new Error(`there is no row ${row}`);
  return text;
}
