/** The calendar link of an official's meetings: creates it, shows it once, and revokes it (M13). */
import "./feed.css";
import { useState } from "react";
import { makeFeed, readFeed, revokeFeed } from "../../../../shared/contracts/staff/feeds.ts";
import { momentInWords } from "../../../design/display.ts";
import { useRead, useSend } from "../../app/api/use-api.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Buttons } from "../../ui/form.tsx";
import { Reading } from "../../ui/loaded.tsx";
import { ErrorSummary } from "../../ui/problem.tsx";
import type { Official } from "../officials.ts";
import { feedWords } from "./feed.text.ts";
import { hasCalendarOf } from "./feed.ts";
import { ShownOnce } from "./shown-once.tsx";

interface OfficialProps {
  readonly official: Official;
}

/** The button for the calendar link; renders nothing for users without the right. */
export function FeedButton({ official }: OfficialProps) {
  const text = useWords(feedWords);
  const say = useSay();
  const { me } = useDesk();
  const [open, setOpen] = useState(false);
  if (!hasCalendarOf(me, official)) return null;
  const mine = official.username === me.username;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{mine ? text.mine : text.theirs}</Button>
      {open && (
        <Dialog title={mine ? text.mine : text.of(say(official.name))} open onClose={() => setOpen(false)}>
          <Feed official={official} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

interface FeedProps extends OfficialProps {
  readonly onClose: () => void;
}

function Feed({ official, onClose }: FeedProps) {
  const text = useWords(feedWords);
  const { language } = useLanguage();
  const params = { host: official.username };
  const [url, setUrl] = useState<string>();
  const known = useRead(readFeed, { params });
  const make = useSend(makeFeed, { outdates: [readFeed], done: ({ body }) => setUrl(body.url) });
  const revoke = useSend(revokeFeed, {
    outdates: [readFeed],
    said: text.revoked,
    close: onClose,
  });
  if (url !== undefined) return <ShownOnce url={url} onClose={onClose} />;
  if (!known.body) return <Reading of={known} />;
  const { feed } = known.body;
  const problem = make.problem ?? revoke.problem;
  return (
    <div className="stack">
      {problem && <ErrorSummary problem={problem} />}
      <p>{text.lead}</p>
      <Standing feed={feed} />
      <Buttons>
        <Button
          look="main"
          isPending={make.sending}
          onPress={() => make.send({ params, body: { language } })}
        >
          {feed ? text.anew : text.make}
        </Button>
        {feed && (
          <Button look="danger" isPending={revoke.sending} onPress={() => revoke.send({ params, body: {} })}>
            {text.revoke}
          </Button>
        )}
      </Buttons>
    </div>
  );
}

interface StandingProps {
  readonly feed: { readonly madeAt: string; readonly by: { readonly name: Official["name"] } } | undefined;
}

function Standing({ feed }: StandingProps) {
  const text = useWords(feedWords);
  const say = useSay();
  const { language } = useLanguage();
  if (!feed) return <p>{text.none}</p>;
  return (
    <>
      <p>
        <strong>{text.standing(say(feed.by.name), momentInWords(feed.madeAt, language))}</strong>
      </p>
      <p>{text.notShown}</p>
    </>
  );
}
