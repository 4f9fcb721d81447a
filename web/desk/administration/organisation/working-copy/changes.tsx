import { useState } from "react";
import { useLocation } from "wouter";
import { readDesk } from "../../../../../shared/contracts/staff/desk.ts";
import {
  listDirectoryVersions,
  publishDirectory,
  readDirectory,
} from "../../../../../shared/contracts/staff/directory.ts";
import {
  listDirectoryProposals,
  proposeDirectory,
} from "../../../../../shared/contracts/staff/directory-proposals.ts";
import { readRecount } from "../../../../../shared/contracts/staff/recount.ts";
import { useKnow, useSend } from "../../../app/api/use-api.ts";
import { useTell } from "../../../app/shell/toasts.tsx";
import { useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { Nothing } from "../../../ui/loaded.tsx";
import { ProblemState } from "../../../ui/problem.tsx";
import type { Sending } from "../../../ui/send-form.tsx";
import { Notice, Skeleton, useDigits } from "../../../ui/shows.tsx";
import { Ask } from "../ask.tsx";
import { FaultLinks } from "../entries/fault-links.tsx";
import { Heading } from "../heading.tsx";
import { organisationWords } from "../organisation.text.ts";
import { useOrganisation } from "../use-organisation.tsx";
import { ChangeList } from "./change-list.tsx";
import { useTold } from "./use-told.ts";

/** Shows the changes and faults of the working copy of the organisation's data, and the button that publishes it. */
export function Changes() {
  const text = useWords(organisationWords).changes;
  const { base } = useOrganisation();
  return (
    <section className="stack far" aria-labelledby="org-section">
      <Heading id="org-section">{text.title}</Heading>
      {base === undefined ? (
        <Nothing text={{ empty: text.nothing, emptyBody: text.nothingBody }} />
      ) : (
        <Proposed />
      )}
    </section>
  );
}

function Proposed() {
  const { preview, previewProblem, previewAgain, behind } = useOrganisation();
  if (behind)
    return (
      <div>
        <DropCopy />
      </div>
    );
  if (preview) return <Previewed preview={preview} />;
  return previewProblem ? <ProblemState problem={previewProblem} again={previewAgain} /> : <Skeleton />;
}

type Preview = NonNullable<ReturnType<typeof useOrganisation>["preview"]>;

function Previewed({ preview }: { readonly preview: Preview }) {
  const { faults, faultCount, changes, rerouted, approval } = preview;
  const ready = faultCount === 0 && changes.length > 0;
  const text = useWords(organisationWords).changes;
  const digits = useDigits();
  return (
    <>
      {faultCount > 0 && (
        <section className="stack near">
          <h3>{text.faults}</h3>
          <p>{text.faultsBody(digits(faultCount))}</p>
          <FaultLinks faults={faults} />
          {faultCount > faults.length && <small>{text.faultsMore(digits(faultCount))}</small>}
        </section>
      )}
      <Rerouted rerouted={rerouted} title={text.rerouted} />
      {changes.length > 0 ? <ChangeList changes={changes} /> : faultCount === 0 && <p>{text.same}</p>}
      {ready && approval !== "none" && (
        <Notice now={approval === "not-by-you"}>{text.approval[approval]}</Notice>
      )}
      <div className="buttons no-print">
        {ready && approval === "none" && <Publish count={changes.length} />}
        {ready && approval === "second-person" && <Propose count={changes.length} />}
        <DropCopy />
      </div>
    </>
  );
}

function Publish({ count }: { readonly count: number }) {
  const text = useWords(organisationWords).changes;
  const digits = useDigits();
  const [asking, ask] = useState(false);
  const publish = usePublish(() => ask(false));
  return (
    <SendAsked
      {...{ asking, ask }}
      send={publish}
      button={text.publish}
      yes={text.yes}
      onYes={publish.now}
      sentence={text.sure(digits(count))}
    />
  );
}

/**
 * Publishes the working copy. If another user published first, the screen reads the new version, and `Meanwhile` shows
 * the conflict.
 */
function usePublish(close: () => void) {
  const text = useWords(organisationWords).changes;
  const tell = useTell();
  const digits = useDigits();
  const know = useKnow(readDirectory);
  const { draft, base, drop, readAgain, go } = useOrganisation();
  const publish = useSend(publishDirectory, {
    outdates: [listDirectoryVersions, readDesk, readRecount],
    done: ({ body: { number }, etag }) => {
      know({}, { ok: true, status: 200, body: { number, snapshot: draft }, etag });
      drop();
      tell(text.done(digits(number)));
      close();
      go({ in: "history" });
    },
    refused: ({ code }) => {
      if (code !== "stale") return;
      close();
      readAgain();
    },
  });
  return {
    ...publish,
    now: () => publish.send({ body: { snapshot: draft }, ifMatch: `"${base}"` }),
  };
}

/**
 * Proposes the working copy to a second administrator, who must approve changes of staff's power over cases (R2).
 */
function Propose({ count }: { readonly count: number }) {
  const text = useWords(organisationWords).changes;
  const digits = useDigits();
  const [, navigate] = useLocation();
  const { draft, base, drop, readAgain } = useOrganisation();
  const [asking, ask] = useState(false);
  const propose = useSend(proposeDirectory, {
    outdates: [listDirectoryProposals],
    done: ({ body: { proposal } }) => {
      drop();
      navigate(`/proposals/${proposal}`);
    },
    said: text.proposed,
    refused: ({ code }) => {
      if (code !== "stale") return;
      ask(false);
      readAgain();
    },
  });
  return (
    <SendAsked
      {...{ asking, ask }}
      send={propose}
      button={text.propose}
      yes={text.proposeYes}
      onYes={() => propose.send({ body: { snapshot: draft }, ifMatch: `"${base}"` })}
      sentence={text.proposeSure(digits(count))}
    />
  );
}

interface SendAskedProps {
  readonly asking: boolean;
  readonly ask: (asking: boolean) => void;
  readonly send: Sending;
  readonly button: string;
  readonly sentence: string;
  readonly yes: string;
  readonly onYes: () => void;
}

/** Sends the working copy once the user confirms. When another user published first, `Meanwhile` shows the conflict. */
function SendAsked({
  asking,
  ask,
  send: { problem, sending },
  button,
  sentence,
  yes,
  onYes,
}: SendAskedProps) {
  const text = useWords(organisationWords).changes;
  return (
    <>
      <Button look="main" onPress={() => ask(true)}>
        {button}
      </Button>
      <ConfirmDialog
        title={button}
        open={asking}
        problem={problem?.code === "stale" ? undefined : problem}
        {...{ sending, yes, onYes }}
        no={<Button onPress={() => ask(false)}>{text.not}</Button>}
        onClose={() => ask(false)}
      >
        {sentence}
      </ConfirmDialog>
    </>
  );
}

function DropCopy() {
  const text = useWords(organisationWords).changes;
  const tell = useTell();
  const { drop } = useOrganisation();
  return (
    <Ask
      button={text.drop}
      sentence={text.dropSure}
      look="danger"
      yes={() => {
        drop();
        tell(text.dropped);
      }}
    />
  );
}

interface ReroutedProps extends Pick<Preview, "rerouted"> {
  readonly title: string;
}

/** The routing examples that would go to another unit after the changes, as sentences of the API. */
export function Rerouted({ rerouted, title }: ReroutedProps) {
  const say = useTold();
  if (rerouted.length === 0) return null;
  return (
    <Notice now>
      <strong>{title}</strong>
      <ul className="org-rerouted">
        {rerouted.map(({ says }) => (
          <li key={says.en}>{say(says)}</li>
        ))}
      </ul>
    </Notice>
  );
}
