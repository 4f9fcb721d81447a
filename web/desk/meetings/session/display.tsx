/**
 * The display in the waiting room. It shows numbers only, never codes or names (M9, M14), refreshes itself, and has one
 * control: the way back.
 */
import "./display.css";
import { useSearch } from "wouter";
import { today } from "../../app/clock/now.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { NotFound } from "../../app/shell/not-found.tsx";
import { Page } from "../../app/shell/page.tsx";
import { useSay, useWords } from "../../app/words/language.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { type Official, officialAsked } from "../officials.ts";
import { addressOf, placeIn } from "../place.ts";
import { type DaysRow, standing } from "./rows.ts";
import { sessionWords } from "./session.text.ts";
import { type DaysMeetings, useDay } from "./use-day.ts";

/** How many queue numbers of waiting applicants are shown. */
const mostNext = 5;

export function Display() {
  const place = placeIn("session", useSearch());
  const official = officialAsked(useDesk(), place.host);
  if (!official) return <NotFound />;
  return <Shown key={official.username} official={official} day={place.day} />;
}

function Shown({ official, day }: { readonly official: Official; readonly day: string }) {
  const { display: text } = useWords(sessionWords);
  const say = useSay();
  const meetings = useDay(official.username, day === "" ? today() : day);
  const back = addressOf({ in: "session", host: official.username, day });
  return (
    <div className="display">
      <Page
        title={say(official.name)}
        actions={
          <LinkButton look="quiet" to={back}>
            {text.back}
          </LinkButton>
        }
      >
        <Numbers meetings={meetings} />
        {/* Hides numbers that may be outdated, which would send applicants to a wrong door. */}
        {meetings.problem && <p role="alert">{text.late}</p>}
      </Page>
    </div>
  );
}

const Large = ({ numbers }: { readonly numbers: readonly string[] }) => (
  <p data-none={numbers.length === 0 || undefined}>{numbers.join("، ") || "—"}</p>
);

function Numbers({ meetings: { rows, numberOf } }: { readonly meetings: DaysMeetings }) {
  const { display: text } = useWords(sessionWords);
  const { called, inSession, waiting } = standing(rows);
  const numbers = (some: readonly DaysRow[]) => [...new Set(some.map(numberOf))];
  return (
    <div className="display-numbers" aria-live="polite">
      <section className="display-called">
        {called.length === 0 ? (
          <small>{text.nobody}</small>
        ) : (
          <>
            <h2>{text.called}</h2>
            <p>{numbers(called).join("، ")}</p>
          </>
        )}
      </section>
      <section>
        <h2>{text.inside}</h2>
        <Large numbers={numbers(inSession)} />
      </section>
      <section>
        <h2>{text.next}</h2>
        <Large numbers={numbers(waiting).slice(0, mostNext)} />
      </section>
    </div>
  );
}
