/** What is shown and not pressed: codes, times, stages, marks, emptiness, waiting. */

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

/** A tracking code: three fours in the digits of the desk, left to right whatever stands around it, and read out digit by digit. */
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

/** A sentence of the product, whose codes are read out digit by digit, too. */
export const WithCodes = ({ children }: { readonly children: string }) =>
  children
    .split(/([0-9۰-۹]{4} [0-9۰-۹]{4} [0-9۰-۹]{4})/)
    .map((part, place) =>
      place % 2 === 0 ? part : <Code key={part} code={latin(part).replaceAll(" ", "")} />,
    );

interface LtrProps {
  readonly children: string;
  /** English to the ear, too: an address. */
  readonly lang?: "en";
}

/** What is written left to right within any text: a phone number, a user name. */
export const Ltr = ({ children, lang }: LtrProps) => (
  <bdi dir="ltr" {...(lang && { lang })}>
    {children}
  </bdi>
);

/** The words of a person, in the direction of their language. */
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

/** A code within a name that is only heard, of a button or a link: digit by digit. */
export function useHeardCode(): (code: string) => string {
  const { language } = useLanguage();
  return (code) => digitByDigit(code, language);
}

/** A tracking code within a sentence or a title: isolated, or the fours of a Persian one would stand in reverse. */
export function useInFours(): (code: string) => string {
  const { language } = useLanguage();
  return (code) => isolated(inFours(code, language));
}

/** A number as people read it. */
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

/** A moment in Tehran, Solar Hijri; in full when pointed at. */
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

/** Where a case stands, by words and form. */
export function Stage({ stage }: { readonly stage: StageOfCase }) {
  const text = useWords(designWords);
  return <span className={`stage ${stage}`}>{text.stages[stage]}</span>;
}

/** A short mark. `now`: wants somebody today. */
export const Badge = ({
  tone,
  children,
}: {
  readonly tone?: "brand" | "now" | "right" | "wrong";
  readonly children: ReactNode;
}) => <span className={tone ? `badge ${tone}` : "badge"}>{children}</span>;

/** A sentence that matters beside what one is doing; `now` for what asks for something. */
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

/** Nothing here, and why, and what can be done about it. */
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

/** While the first answer is on its way; never while something is known already. */
export function Skeleton({ lines = 5 }: { readonly lines?: number }) {
  const text = useWords(designWords);
  return (
    <div className="skeleton" role="status">
      <span className="heard">{text.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <i key={line} />
      ))}
    </div>
  );
}

export const Kbd = ({ children }: { readonly children: string }) => <kbd dir="ltr">{children}</kbd>;
