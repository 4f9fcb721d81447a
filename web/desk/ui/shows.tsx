/** Elements that display codes, times, stages, marks, empty states and loading. */

import type { ReactNode } from "react";
import {
  age,
  digitByDigit,
  digits,
  inFours,
  isolated,
  momentInWords,
  momentShort,
} from "../../design/display.ts";
import { nowIso } from "../app/clock/now.ts";
import { useLanguage, useWords, useWritten } from "../app/words/language.tsx";
import { latin } from "../app/words/latin.ts";
import { designWords } from "./design.text.ts";
import { Mark } from "./icons.tsx";

/**
 * A tracking code as three groups of four digits in the desk's digits, left to right. Screen readers read it digit by
 * digit.
 */
export function Code({ code }: { readonly code: string }) {
  const { language } = useLanguage();
  return (
    <data className="code" value={code}>
      <bdi dir="ltr" aria-hidden="true">
        {inFours(code, language)}
      </bdi>
      <span className="heard">{digitByDigit(code, language)}</span>
    </data>
  );
}

/** A sentence of the desk, in which screen readers read codes digit by digit. */
export const WithCodes = ({ children }: { readonly children: string }) =>
  children
    .split(/([0-9۰-۹]{4} [0-9۰-۹]{4} [0-9۰-۹]{4})/)
    .map((part, place) =>
      place % 2 === 0 ? part : <Code key={part} code={latin(part).replaceAll(" ", "")} />,
    );

interface LtrProps {
  readonly children: string;
  /** Set for an English text, such as an address, so that screen readers pronounce it as English. */
  readonly lang?: "en";
}

/** A text written left to right in text of any direction: a phone number, a user name. */
export const Ltr = ({ children, lang }: LtrProps) => (
  <bdi dir="ltr" {...(lang && { lang })}>
    {children}
  </bdi>
);

/** A text that a person typed, in the direction of its language. */
export const AsWritten = ({
  quoted,
  children,
}: {
  readonly quoted?: boolean;
  readonly children: ReactNode;
}) => {
  const written = useWritten();
  return (
    <p
      className={quoted ? "words quoted" : "words"}
      {...(typeof children === "string" ? written(children) : { dir: "auto" })}
    >
      {children}
    </p>
  );
};

/** Returns the function that spells a code digit by digit, for the accessible name of a button or link. */
export function useHeardCode(): (code: string) => string {
  const { language } = useLanguage();
  return (code) => digitByDigit(code, language);
}

/**
 * Returns the function that formats a tracking code for a sentence or title. The code is isolated, since its groups
 * would be reversed in Persian text.
 */
export function useInFours(): (code: string) => string {
  const { language } = useLanguage();
  return (code) => isolated(inFours(code, language));
}

/** Returns the function that writes a number in the digits of the desk's language. */
export function useDigits(): (value: number | string) => string {
  const { language } = useLanguage();
  return (value) => digits(value, language);
}

interface TimeProps {
  /** The moment, ISO 8601 in UTC. */
  readonly at: string;
  /**
   * `short`: ۳ آذر، ۱۴:۰۵, and the year if it is another. `long`: with weekday and year. `ago`: how long ago, ۳ روز, for
   * lists.
   */
  readonly as?: "short" | "long" | "ago";
  /** The present moment, ISO 8601 in UTC; used by `short` and `ago`. */
  readonly now?: string;
}

/** A moment in Tehran, Solar Hijri; the full text is shown on hover. */
export function Time({ at, as = "short", now = nowIso() }: TimeProps) {
  const { language } = useLanguage();
  const full = momentInWords(at, language);
  const shown = {
    short: () => momentShort(at, language, now),
    long: () => full,
    ago: () => age(at, now, language),
  }[as]();
  return (
    <time dateTime={at} title={full}>
      {shown}
    </time>
  );
}

export type StageOfCase = "waiting" | "in-hand" | "asked" | "for-approval" | "answered" | "ended";

/** The stage of a case as text and shape. */
export function Stage({ stage }: { readonly stage: StageOfCase }) {
  const text = useWords(designWords);
  return <span className={`stage ${stage}`}>{text.stages[stage]}</span>;
}

/** A short mark. The tone `now` means that work is needed today. */
export const Badge = ({
  tone,
  children,
}: {
  readonly tone?: "brand" | "now" | "right" | "wrong";
  readonly children: ReactNode;
}) => <span className={tone ? `badge ${tone}` : "badge"}>{children}</span>;

/** A notice beside the work; `now` when the user must act. */
export const Notice = ({
  now,
  action,
  children,
}: {
  readonly now?: boolean;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) => (
  <div className={now ? "notice now" : "notice"} role="status">
    <div>{children}</div>
    {action}
  </div>
);

/** The message shown in place of an empty list: the reason, and a way to continue. */
export const EmptyState = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) => (
  <div className="empty">
    <Mark />
    <h2>{title}</h2>
    {children}
  </div>
);

/** Grey lines, shown while the first answer is loading and never over known content. */
export function Skeleton({ lines = 5 }: { readonly lines?: number }) {
  const text = useWords(designWords);
  return (
    <div className="skeleton" role="status">
      <span className="heard">{text.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all are the same
        <i key={line} />
      ))}
    </div>
  );
}

export const Kbd = ({ children }: { readonly children: string }) => <kbd dir="ltr">{children}</kbd>;
