/**
 * The rows of the model of suggestions (R20), in the table of views: the model in force, and the training that runs. A
 * model has no readable words, only keyed hashes. It is replaced as a whole, so an earlier one is gone.
 */

import { gunzipSync, gzipSync } from "node:zlib";
import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { sha256 } from "../../../shared/journal/fingerprint.ts";
import type { View, ViewStore } from "../../../shared/journal/views.ts";
import type { Counts } from "../rules/suggesting.ts";
import type { Trial } from "../rules/trying.ts";

/** A model, made by one training. */
export interface Model {
  /** The number of the training; models count from 1. */
  readonly number: number;
  /** The day of the training: ISO, Tehran. */
  readonly day: string;
  /** When the training began: ISO 8601 in UTC. It learnt from cases that were registered before. */
  readonly at: string;
  /** The id of the key with which the words are hashed. */
  readonly key: number;
  /** The number of cases that the training could learn from. */
  readonly cases: number;
  /** Absent when the cases were too few for suggestions. */
  readonly counts?: Counts;
  /** How earlier models fared on cases that they had not learnt from. */
  readonly trial: Trial;
}

/** A training between two runs of the every-minute function. */
export interface Training extends Omit<Model, "counts" | "cases"> {
  /** The number of steps so far, which orders the rows of one training. */
  readonly steps: number;
  /** How far each list of cases has been read: a cursor, or `done`. */
  readonly places: readonly (string | null)[];
  readonly counts: Counts;
  /** Hashes of the people who have an example already. */
  readonly people: readonly string[];
}

const modelList = "suggestions/model";
const trainingList = "suggestions/training";
/** More than the steps that one training can take. */
const mostSteps = 10_000;

type Lists = Pick<ViewStore, "list">;

export const readModel = (views: Lists): Promise<Model | undefined> => contentOf<Model>(views, modelList);

export const readTraining = (views: Lists): Promise<Training | undefined> =>
  contentOf<Training>(views, trainingList);

/** The number of the newest model, also of one of which two runs at once stored different pieces; 0 before the first. */
export async function newestNumber(views: Lists): Promise<number> {
  const { items } = await views.list(modelList, { limit: pieces });
  return Math.max(0, ...items.map(({ version }) => version));
}

/** Undefined also when the pieces are of different writes. */
async function contentOf<Content>(views: Lists, list: string): Promise<Content | undefined> {
  const { items } = await views.list(list, { limit: pieces });
  const found = items.map(({ data }) => data as Piece);
  if (found.length !== pieces || found.some(({ of }) => of !== found[0]?.of)) return undefined;
  const packed = found.map(({ packed: part }) => part).join("");
  return JSON.parse(gunzipSync(Buffer.from(packed, "base64")).toString("utf8"));
}

export const modelRows = (model: Model): readonly View[] => rowsIn(modelList, model.number, model);

export const trainingRows = (training: Training): readonly View[] =>
  rowsIn(trainingList, training.number * mostSteps + training.steps, training);

/** The number of the newest training of which some piece is stored; undefined when none is. */
export async function numberOfTraining(views: Lists): Promise<number | undefined> {
  const { items } = await views.list(trainingList, { limit: pieces });
  const newest = Math.max(...items.map(({ version }) => version));
  return items.length === 0 ? undefined : Math.floor(newest / mostSteps);
}

/** Replaces the rows of a training that has ended, since they hold more words than the model. */
export const endedTraining = ({ number }: Pick<Training, "number">): readonly View[] =>
  piecesOf("").map((_, at) => ({
    id: `${trainingList}/${at}`,
    version: number * mostSteps + mostSteps - 1,
    data: {},
  }));

/** A piece of the compressed content. `of`: a hash of the whole. */
interface Piece {
  readonly of: string;
  readonly packed: string;
}

/**
 * DynamoDB stores at most 400 KB in one row, and a page of a list has at most 1 MB. A training of 20,000 cases with 29
 * subjects had 640 KB; the kinds added a quarter. Every write replaces all pieces, also the empty ones, so that nothing of
 * an earlier content stays.
 */
const pieces = 3;
const pieceLength = 330_000;

const piecesOf = (packed: string): readonly string[] =>
  Array.from({ length: pieces }, (_, at) => packed.slice(at * pieceLength, (at + 1) * pieceLength));

function rowsIn(list: string, version: number, content: Model | Training): readonly View[] {
  const packed = gzipSync(JSON.stringify(content)).toString("base64");
  if (packed.length > pieces * pieceLength) throw new Error("The model of suggestions is too large");
  const of = sha256(packed);
  return piecesOf(packed).map((piece, at) => ({
    id: `${list}/${at}`,
    version,
    list,
    order: String(at),
    data: { of, packed: piece } satisfies Piece,
  }));
}

const hashBytes = 6;

/** Hashes words, or people, for a model. Nobody without the key can find out which words a model has. */
export const hashesFor =
  (secret: Uint8Array) =>
  (sort: "word" | "person", text: string): string =>
    keyedHash(secret, "suggestions", sort, text).subarray(0, hashBytes).toString("base64url");
