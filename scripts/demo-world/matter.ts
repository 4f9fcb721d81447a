/** The shape of the demo world's texts: the applicant's words, and the answer to each of their points. */

/** The draws, the place and the day from which a story takes its details. */
export interface Scene {
  pick<T>(list: readonly T[]): T;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  readonly town: string;
  /** A street with its town: «خیابان سعدی شیراز». */
  readonly place: string;
  /** A day the given number of days before the registration: «سه‌شنبه ۱۲ آبان». */
  ago(days: number): string;
}

/** Days that an answer may name, as `Scene.ago` writes them. */
export interface Handling {
  /** The day of the inspection, between registration and answer. */
  readonly looked: string;
  /** A working day after the answer, by which a promise is kept. */
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
  /** R11: a commitment of the unit, due by `Handling.soon`. */
  readonly promise?: string;
}

export interface Story {
  /** In the applicant's own words. */
  readonly words: string;
  /** As the expert lists them. */
  readonly points: readonly string[];
  readonly decide: (handling: Handling) => Decision;
  /** R8: a question to the applicant. The answer must hold with and without it. */
  readonly question?: { readonly asked: string; readonly replied: string };
  /** R13: the objection, and the second stage's decision on the same points. */
  readonly objection?: { readonly words: string; readonly decide: (handling: Handling) => Decision };
  /** M1: a meeting about the request. */
  readonly meeting?: MeetingStory;
}

export interface MeetingStory {
  readonly words: string;
  readonly statements: string;
  /** M12: an order to the handling unit; absent when the conversation settled the matter. */
  readonly order?: string;
  readonly remark?: string;
}

/** S3: an emergency, the inspector's findings and the remedy. */
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
  /** Keys of the demo organisation's kinds; the plan draws one. */
  readonly kinds: readonly string[];
  /** A key of its provinces, for matters of one provincial office. */
  readonly province?: string;
  /** R2: the accused unit. */
  readonly about?: string;
  /** Relative frequency; 1 when absent. */
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
