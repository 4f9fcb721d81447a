/** The form of the demo world's texts: what an applicant writes, and the answer that takes up each of its points. */

/** What the details of one request are drawn from, and where and when it is written. */
export interface Scene {
  pick<T>(list: readonly T[]): T;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  readonly town: string;
  /** A street with its town: «خیابان سعدی شیراز». */
  readonly place: string;
  /** The day so many days before the registration: «سه‌شنبه ۱۲ آبان». */
  ago(days: number): string;
}

/** Days that an answer may name, in the same words; all lie between the registration and the answer. */
export interface Handling {
  /** The working day on which the unit looked into the matter. */
  readonly looked: string;
  /** A working day after the answer, by which something promised is done. */
  readonly soon: string;
}

/** R10: an answer. `answers` has one entry for each point. */
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
  /** R5: with `outside-duties` alone. */
  readonly transferredTo?: string;
  /** R11: what the unit promises to have done by `Handling.soon`. */
  readonly promise?: string;
}

export interface Story {
  /** In the applicant's own words. */
  readonly words: string;
  /** As the expert lists them. */
  readonly points: readonly string[];
  readonly decide: (handling: Handling) => Decision;
  /** R8: what the expert may ask first; the answer holds with and without it. */
  readonly question?: { readonly asked: string; readonly replied: string };
  /** R13: what the applicant objects to, and what the second stage decides on the same points. */
  readonly objection?: { readonly words: string; readonly decide: (handling: Handling) => Decision };
  /** M1: what they want to say to an official, and what comes of it. */
  readonly meeting?: MeetingStory;
}

export interface MeetingStory {
  readonly words: string;
  readonly statements: string;
  /** M12: what is ordered of the unit that has the case; nothing when the conversation settled it. */
  readonly order?: string;
  readonly remark?: string;
}

/** S3: what went wrong, what the inspector found, and what was done about it. */
export interface EmergencyStory {
  readonly reason: string;
  readonly room: string;
  readonly words: string;
  readonly point: string;
  readonly findings: string;
  readonly remedy: string;
}

export interface Matter {
  /** A key of the demo organisation's subjects. */
  readonly subject: string;
  /** Keys of its kinds, of which one is drawn. */
  readonly kinds: readonly string[];
  /** Where it must be, when it is about one province's office. */
  readonly province?: string;
  /** R2: the unit complained of. */
  readonly about?: string;
  /** How often beside the others; 1 when absent. */
  readonly weight?: number;
  readonly tell: (scene: Scene) => Story;
}

const persian = new Intl.NumberFormat("fa-IR", { useGrouping: false });

/** In Persian digits, ungrouped, as numbers of receipts are written: `1850` → «۱۸۵۰». */
export const fa = (number: number): string => persian.format(number);

/** Of thousands of toman: `185` → «۱۸۵ هزار تومان», `2400` → «۲ میلیون و ۴۰۰ هزار تومان». */
export function toman(thousands: number): string {
  const [millions, rest] = [Math.floor(thousands / 1_000), thousands % 1_000];
  const parts = [millions > 0 && `${fa(millions)} میلیون`, rest > 0 && `${fa(rest)} هزار`];
  return `${parts.filter(Boolean).join(" و ")} تومان`;
}
