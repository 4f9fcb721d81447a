import { useEffect, useRef } from "react";
import { clockTime } from "../../../design/display.ts";
import type { DeskProblem } from "../../app/api/problem.ts";
import { useLetters } from "../../app/shell/use-letters.ts";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { useShortcuts } from "../../casework/case/shortcuts.ts";
import { Button } from "../../ui/button.tsx";
import { Nothing } from "../../ui/loaded.tsx";
import { ErrorSummary } from "../../ui/problem.tsx";
import { Badge, Code, Kbd, Notice, Time, useDigits, useHeardCode, useInFours } from "../../ui/shows.tsx";
import { behalfWords } from "../registration/behalf.text.ts";
import type { Registered } from "../registration/registered.ts";
import { registrationWords } from "../registration/registration.text.ts";
import { applicantsWords } from "./applicants.text.ts";
import { type Identified, withNew } from "./applicants-requests.ts";
import { standingOf, useEntrySentence } from "./timeline-entry.ts";
import { waitingWords } from "./waiting.text.ts";

interface FoundProps {
  /** The tracking code that a telephone caller read out. */
  readonly code: string | undefined;
  readonly identified: Identified;
  /** The registration whose receipt is on the screen for printing; no other request is opened meanwhile. */
  readonly registered: Registered | undefined;
  /** Whether the clerk's pass for this applicant has expired. */
  readonly over: boolean;
  /** The tracking code of the request shown beside the list. */
  readonly opened: string | undefined;
  readonly opening: boolean;
  readonly problem: DeskProblem | undefined;
  readonly open: (code: string) => void;
  readonly again: () => void;
  readonly another: () => void;
  /** Starts registering a request for the applicant; undefined when the user may not register. */
  readonly register: (() => void) | undefined;
}

/** The shortcut for registering: the key at the position of this Latin letter, whatever the keyboard's language. */
const letterOfBeginning = "N";

/** The number of requests that the API returns at most. */
const most = 25;

/**
 * The applicant's requests, newest first. The first request has the focus, so that Enter opens the request. Without
 * requests, or after Shift+Tab, the button that registers a new request has the focus.
 */
export function Found(props: FoundProps) {
  const { identified, over, problem, another, register } = props;
  const { begin } = useWords(registrationWords);
  const text = useWords(applicantsWords);
  const digits = useDigits();
  const requests = withNew(identified, props.registered?.listed);
  const here = useFirstFocused(identified);
  const [lettersOn] = useLetters();
  useShortcuts(lettersOn && register ? { [letterOfBeginning]: register } : {});
  const count = digits(requests.length);
  return (
    <section className="stack" aria-labelledby="found" ref={here}>
      <div className="row spread">
        <h2 id="found" tabIndex={-1}>
          {requests.length < most ? text.found(count) : text.newest(count)}
        </h2>
        <div className="row">
          <Button onPress={another}>{text.another}</Button>
          {register && (
            <Button data-begins="" onPress={register}>
              {begin}
              {lettersOn && (
                <span aria-hidden="true">
                  <Kbd>{letterOfBeginning}</Kbd>
                </span>
              )}
            </Button>
          )}
        </div>
      </div>
      <Pass {...props} />
      {problem && !over && <NotOpened code={props.code} problem={problem} />}
      {requests.length === 0 ? (
        <Nothing text={{ empty: text.none, emptyBody: text.noneBody }} />
      ) : (
        <ul className="applicant-requests">
          {requests.map((request) => (
            <Item key={request.trackingCode} request={request} {...props} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Shown when the code that the caller read out belongs to another applicant or was misread. */
function NotOpened({ code, problem }: { readonly code: string | undefined; readonly problem: DeskProblem }) {
  const { notTheirs } = useWords(waitingWords).caller;
  const inFours = useInFours();
  return code !== undefined && problem.code === "not-found" ? (
    <Notice now>{notTheirs(inFours(code))}</Notice>
  ) : (
    <ErrorSummary problem={problem} />
  );
}

function useFirstFocused(identified: Identified) {
  const here = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per found applicant
  useEffect(() => {
    const places = ["li button", "button[data-begins]", "h2"];
    const found = places.map((place) => here.current?.querySelector<HTMLElement>(place));
    found.find(Boolean)?.focus();
  }, [identified]);
  return here;
}

function Pass({ identified, over, again }: FoundProps) {
  const text = useWords(applicantsWords);
  const { language } = useLanguage();
  const digits = useDigits();
  if (over)
    return (
      <Notice now action={<Button onPress={again}>{text.again}</Button>}>
        {text.over}
      </Notice>
    );
  return identified.requests.length === 0 ? null : (
    <small>
      {text.until(digits(clockTime(identified.passExpiresAt, language)))} {text.recorded}
    </small>
  );
}

interface ItemProps extends Pick<FoundProps, "over" | "opened" | "opening" | "open" | "registered"> {
  readonly request: Identified["requests"][number];
}

function Item({ request, over, opened, opening, open, registered }: ItemProps) {
  const behalf = useWords(behalfWords);
  const text = useWords(applicantsWords);
  const say = useSay();
  const sentence = useEntrySentence();
  const { trackingCode: code, timeline, kind, subject, registeredAt, answered } = request;
  const last = standingOf(timeline);
  const heard = useHeardCode();
  return (
    <li aria-current={opened === code ? "true" : undefined}>
      <div>
        <strong>
          {say(kind.name)}: {say(subject.name)}
        </strong>{" "}
        {answered && <Badge tone="right">{text.answered}</Badge>}
        <p>{last && sentence(last)}</p>
        {request.forYou && <p className="soft">{behalf.forYou}</p>}
        <small>
          <Code code={code} /> · {text.registered} <Time at={registeredAt} />
        </small>
      </div>
      <Button
        isDisabled={over || registered !== undefined}
        isPending={opening && opened !== code}
        aria-label={text.open(heard(code))}
        onPress={() => open(code)}
      >
        {text.show}
      </Button>
    </li>
  );
}
