/** Display elements: codes, times, stages, marks, empty states, loading. */

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

/** A tracking code: three groups of four in the desk's digits, left to right, read out digit by digit. */
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

/** A sentence of the product, with codes read out digit by digit. */
export const WithCodes = ({ children }: { readonly children: string }) =>
  children
    .split(/([0-9۰-۹]{4} [0-9۰-۹]{4} [0-9۰-۹]{4})/)
    .map((part, place) =>
      place % 2 === 0 ? part : <Code key={part} code={latin(part).replaceAll(" ", "")} />,
    );

interface LtrProps {
  readonly children: string;
  /** An English text, such as an address, announced in English. */
  readonly lang?: "en";
}

/** Text written left to right in any context: a phone number, a user name. */
export const Ltr = ({ children, lang }: LtrProps) => (
  <bdi dir="ltr" {...(lang && { lang })}>
    {children}
  </bdi>
);

/** A person's words, in the direction of their language. */
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

/** A code in an accessible name of a button or link, read out digit by digit. */
export function useHeardCode(): (code: string) => string {
  const { language } = useLanguage();
  return (code) => digitByDigit(code, language);
}

/** A tracking code in a sentence or title: isolated, or its groups would be reversed in Persian. */
export function useInFours(): (code: string) => string {
  const { language } = useLanguage();
  return (code) => isolated(inFours(code, language));
}

/** A number in the reader's digits. */
export function useDigits(): (value: number | string) => string {
  const { language } = useLanguage();
  return (value) => digits(value, language);
}

interface TimeProps {
  /** ISO. */
  readonly at: string;
  /** `short`: ۳ آذر، ۱۴:۰۵. `long`: with weekday and year. `ago`: ۳ روز, for lists. */
  readonly as?: "short" | "long" | "ago";
  /** ISO; for `ago`. */
  readonly now?: string;
}

/** A moment in Tehran, Solar Hijri; in full on hover. */
export function Time({ at, as = "short", now = nowIso() }: TimeProps) {
  const { language } = useLanguage();
  const full = momentInWords(at, language);
  const shown = {
    short: () => momentShort(at, language),
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

/** The stage of a case, in text and shape. */
export function Stage({ stage }: { readonly stage: StageOfCase }) {
  const text = useWords(designWords);
  return <span className={`stage ${stage}`}>{text.stages[stage]}</span>;
}

/** A short mark. `now`: needs work today. */
export const Badge = ({
  tone,
  children,
}: {
  readonly tone?: "brand" | "now" | "right" | "wrong";
  readonly children: ReactNode;
}) => <span className={tone ? `badge ${tone}` : "badge"}>{children}</span>;

/** A notice beside the work; `now` if it needs action. */
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

/** An empty state: the reason, and a way on. */
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

/** Shown while the first answer is loading, never over known content. */
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
