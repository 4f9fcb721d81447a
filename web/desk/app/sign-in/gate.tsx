import { type ReactNode, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { Button } from "../../ui/button.tsx";
import { Wordmark } from "../../ui/icons.tsx";
import { shellWords } from "../shell/shell.text.ts";
import { here, Waiting } from "../shell/shell.tsx";
import { useWords } from "../words/language.tsx";
import type { Session } from "./session.ts";

interface OfSession {
  readonly session: Session;
}

type Standing = "asking" | "in" | "unreachable";

/**
 * Renders the desk for signed-in users. Sends other users to the identity provider, which returns them to the same
 * address.
 */
export function Gate({ session, children }: OfSession & { readonly children: ReactNode }) {
  const text = useWords(shellWords);
  const [standing, setStanding] = useState<Standing>("asking");
  useEffect(() => {
    if (standing !== "asking") return;
    enter(session).then(
      (isIn) => isIn && setStanding("in"),
      () => setStanding("unreachable"),
    );
  }, [session, standing]);
  if (standing === "in") return children;
  if (standing === "asking") return <Waiting />;
  return (
    <Plain title={text.noProvider.title} body={text.noProvider.body}>
      <Button look="main" onPress={() => setStanding("asking")}>
        {text.again}
      </Button>
    </Plain>
  );
}

async function enter(session: Session): Promise<boolean> {
  if ((await session.token()) !== undefined) return true;
  await session.begin(here());
  return false;
}

/** The page to which the identity provider returns users after signing in. */
export function SignedIn({ session }: OfSession) {
  const text = useWords(shellWords);
  const [, go] = useLocation();
  const [wrong, setWrong] = useState<"notSignedIn" | "untrusted" | "noProvider">();
  useEffect(() => {
    const query = new URLSearchParams(location.search);
    // Removes the authorization code from the address before the tokens are requested.
    history.replaceState(null, "", location.pathname);
    session.finish(query).then(
      (arrival) => ("path" in arrival ? go(arrival.path, { replace: true }) : setWrong(arrival.wrong)),
      () => setWrong("noProvider"),
    );
  }, [session, go]);
  if (!wrong) return <Plain title={text.signingIn} />;
  return (
    <Plain {...text[wrong]}>
      <Button look="main" autoFocus onPress={() => void session.begin("/")}>
        {text.signedOut.submit}
      </Button>
    </Plain>
  );
}

/** The page shown after signing out, from which the next user can sign in. */
export function SignedOut({ session }: OfSession) {
  const text = useWords(shellWords).signedOut;
  return (
    <Plain title={text.title} body={text.body}>
      <Button look="main" autoFocus onPress={() => void session.begin("/")}>
        {text.submit}
      </Button>
    </Plain>
  );
}

/**
 * The page shown after an idle lock. It shows nothing of the desk; when the same user signs in, they return to their
 * screen.
 */
export function Locked({ session }: OfSession) {
  const text = useWords(shellWords).locked;
  return (
    <Plain title={text.title} body={text.body}>
      <Button look="main" autoFocus onPress={() => void session.begin("/")}>
        {text.submit}
      </Button>
    </Plain>
  );
}

interface PlainProps {
  readonly title: string;
  readonly body?: string;
  readonly children?: ReactNode;
}

/** The layout of a page without the desk. */
function Plain({ title, body, children }: PlainProps) {
  const { product } = useWords(shellWords);
  useEffect(() => {
    document.title = `${title} | ${product}`;
  }, [title, product]);
  return (
    <main className="gate">
      <Wordmark label={product} />
      <h1>{title}</h1>
      {body && <p>{body}</p>}
      {children}
    </main>
  );
}
