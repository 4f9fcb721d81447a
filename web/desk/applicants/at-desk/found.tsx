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
  /** Of the request that a caller read out. */
  readonly code: string | undefined;
  readonly identified: Identified;
  /** The receipt that is printed now: no other request is opened in its place. */
  readonly registered: Registered | undefined;
  /** The time to look is over. */
  readonly over: boolean;
  /** Which is shown beside. */
  readonly opened: string | undefined;
  readonly opening: boolean;
  readonly problem: DeskProblem | undefined;
  readonly open: (code: string) => void;
  readonly again: () => void;
  readonly another: () => void;
  /** Registers something new for them; absent for who may not. */
  readonly register: (() => void) | undefined;
}

/** By its place on the keyboard, as the letters of a case. */
const letterOfBeginning = "N";

/** As many as the API gives at most. */
const most = 25;

/**
 * The person's requests, newest first; the first takes the focus, so that Enter opens it. Where there is none, or by
 * Shift+Tab, something new is registered.
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

/** The code that was read out is somebody else's, or was misread. */
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time somebody is found
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
