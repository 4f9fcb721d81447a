/**
 * Lists twenty texts that consumers wrote, each with its right unit in the demo organisation. A person chose the units by
 * reading, before any rule ran on the texts. The texts are not in this repository: they are rows of
 * `../shared/data/persian-consumer-texts.csv`, where that folder exists.
 */
import { existsSync, readFileSync } from "node:fs";

export interface LabelledText {
  /** The number of the row in the file, counted from 1 without the heading. */
  readonly row: number;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  /** The unit whose inbox is right for the text. */
  readonly unit: string;
}

export const twentyTexts: readonly LabelledText[] = [
  // The text: a hose that fits a medical device only by force; mentions people's health.
  { row: 19, kind: "problem", subject: "unsafe-goods", province: "tehran", unit: "goods-inspection" },
  // The text: a book so badly translated that it cannot be read.
  { row: 42, kind: "complaint", subject: "goods-quality", province: "fars", unit: "consumer-rights" },
  // The text: a good product that is hard to find.
  { row: 48, kind: "issue", subject: "shortage", province: "ilam", unit: "provincial-coordination" },
  // The text: a satisfied buyer.
  { row: 58, kind: "suggestion", subject: "other", unit: "public-relations" },
  // The text: the box in text and picture was missing.
  { row: 70, kind: "issue", subject: "misleading-description", province: "isfahan", unit: "consumer-rights" },
  // The text: a plaster of another brand than advertised.
  { row: 72, kind: "complaint", subject: "counterfeit", province: "tehran", unit: "goods-inspection" },
  // The text: half the lotion had leaked in transit.
  { row: 80, kind: "complaint", subject: "online-purchase", province: "kerman", unit: "services" },
  // The text: two items of one order came incomplete.
  { row: 86, kind: "complaint", subject: "online-purchase", province: "alborz", unit: "services" },
  // The text: a strap that tore at its second use; the buyer wants it repaired.
  { row: 90, kind: "request", subject: "warranty", province: "east-azerbaijan", unit: "after-sales" },
  // The text: at length about filters that got worse over the years.
  {
    row: 101,
    kind: "complaint",
    subject: "goods-quality",
    province: "khorasan-razavi",
    unit: "consumer-rights",
  },
  // The text: the pictures on the site look better than the goods.
  { row: 104, kind: "demand", subject: "misleading-description", unit: "consumer-rights" },
  // The text: not worth its full price; from Isfahan, whose own office handles prices.
  { row: 112, kind: "complaint", subject: "goods-price", province: "isfahan", unit: "isfahan-office" },
  // The text: a shampoo years old with its date rubbed off.
  { row: 127, kind: "complaint", subject: "unsafe-goods", province: "hormozgan", unit: "goods-inspection" },
  // The text: a watch sent without its box.
  { row: 130, kind: "request", subject: "online-purchase", province: "yazd", unit: "services" },
  // The text: quality has worsened; the hotline 124 never answered.
  {
    row: 134,
    kind: "unanswered-124-complaint",
    subject: "goods-quality",
    province: "zanjan",
    unit: "supervision-124",
  },
  // The text: an injured skin; the buyer wants to speak to an official.
  { row: 144, kind: "meeting-request", subject: "unsafe-goods", province: "hamadan", unit: "head-office" },
  // The text: sold as genuine, was counterfeit and expensive.
  { row: 147, kind: "complaint", subject: "counterfeit", province: "kurdistan", unit: "goods-inspection" },
  // The text: a cheaper toothpaste than ordered; the hotline 124 never answered.
  {
    row: 162,
    kind: "unanswered-124-complaint",
    subject: "online-purchase",
    province: "bushehr",
    unit: "supervision-124",
  },
  // The text: an idea for the producer.
  { row: 179, kind: "suggestion", subject: "producer", province: "mazandaran", unit: "producer-affairs" },
  // The text: wrong sizes; the specifications should state them.
  { row: 184, kind: "demand", subject: "labelling", province: "semnan", unit: "goods-inspection" },
];

/** The file is outside the repository. */
const file = new URL("../../../shared/data/persian-consumer-texts.csv", import.meta.url);

export const textsAreHere = existsSync(file);

/** Matches one field of RFC 4180 at the start of a line: quoted, with doubled quotation marks and line breaks inside, or plain. */
const field = /"((?:[^"]|"")*)"(?:\r?\n|$)|([^"\r\n][^\r\n]*)(?:\r?\n|$)/y;

/** Returns the rows of a CSV file with one column, without the heading. */
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

/** Returns the text of a row in the list. */
export function textOf({ row }: LabelledText): string {
  const text = readRows(readFileSync(file, "utf8"))[row - 1];
  if (text === undefined) throw new Error(`there is no row ${row}`);
  return text;
}
