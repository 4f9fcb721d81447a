/** The types of the demo's texts: what applicants write, and how units answer each of their points. */

/** Gives the text of a demo request its details: random choices, the place and the days. */
export interface Scene {
  pick<T>(list: readonly T[]): T;
  /** Returns a random whole number between these two, both included. */
  between(least: number, most: number): number;
  readonly town: string;
  /** A street with its town, such as «خیابان سعدی شیراز». */
  readonly place: string;
  /** Returns the day that lies this many days before the registration, such as «سه‌شنبه ۱۲ آبان». */
  ago(days: number): string;
}

/** The days that an answer may name, written as `Scene.ago` writes days. */
export interface Handling {
  /** The day of the inspection, between registration and answer. */
  readonly looked: string;
  /** A working day after the answer, by which the unit fulfils its commitment. */
  readonly soon: string;
}

/** An answer (R10). `answers` has one entry for each point of the applicant. */
export interface Decision {
  readonly outcome:
    | "granted"
    | "partly-granted"
    | "explained"
    | "not-granted"
    | "outside-duties"
    | "remedied";
  readonly answers: readonly string[];
  readonly reasoning: string;
  /** The organisation that is responsible instead (R5), only with the outcome `outside-duties`. */
  readonly transferredTo?: string;
  /** A commitment of the unit (R11), due by `Handling.soon`. */
  readonly promise?: string;
}

export interface Story {
  /** The text of the request, in the applicant's style. */
  readonly words: string;
  /** The points of the request, as the expert lists them. */
  readonly points: readonly string[];
  readonly decide: (handling: Handling) => Decision;
  /**
   * A question to the applicant, with the reply (R8). The answer must be true with and without the question.
   */
  readonly question?: { readonly asked: string; readonly replied: string };
  /** The applicant's objection, and the decision of the second stage on the same points (R13). */
  readonly objection?: { readonly words: string; readonly decide: (handling: Handling) => Decision };
  /** A meeting about the request (M1). */
  readonly meeting?: MeetingStory;
}

export interface MeetingStory {
  readonly words: string;
  readonly statements: string;
  /** An order of the meeting to the handling unit (M12); absent when the conversation settled the matter. */
  readonly order?: string;
  readonly remark?: string;
}

/** An emergency, with the inspector's findings and the remedy (S3). */
export interface EmergencyStory {
  readonly reason: string;
  readonly room: string;
  readonly words: string;
  readonly point: string;
  readonly findings: string;
  readonly remedy: string;
}

export interface Matter {
  /** The key of a subject of the demo organisation. */
  readonly subject: string;
  /** Keys of kinds of the demo organisation, of which the plan chooses one. */
  readonly kinds: readonly string[];
  /** The key of a province, for matters of one provincial office. */
  readonly province?: string;
  /** The key of the accused unit (R2). */
  readonly about?: string;
  /** How often the plan picks this matter, relative to other matters; 1 when absent. */
  readonly weight?: number;
  readonly tell: (scene: Scene) => Story;
}

const persian = new Intl.NumberFormat("fa-IR", { useGrouping: false });

/**
 * Returns a number in Persian digits without separators, as numbers of receipts are written: `1850` → «۱۸۵۰».
 */
export const fa = (number: number): string => persian.format(number);

/**
 * Returns an amount of money, given in thousands of toman: `185` → «۱۸۵ هزار تومان», `2400` → «۲ میلیون و ۴۰۰
 * هزار تومان».
 */
export function toman(thousands: number): string {
  const [millions, rest] = [Math.floor(thousands / 1_000), thousands % 1_000];
  const parts = [millions > 0 && `${fa(millions)} میلیون`, rest > 0 && `${fa(rest)} هزار`];
  return `${parts.filter(Boolean).join(" و ")} تومان`;
}
