/** The screen on which an operator of telephone 128 registers a caller's emergency and reads out its deadline (S3). */
import "../registration/registration.css";
import { useState } from "react";
import { listChoices } from "../../../../shared/contracts/public/requests.ts";
import { untilInWords } from "../../../design/display.ts";
import { useRead } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useArrival } from "../../app/shell/use-arrival.ts";
import { useLanguage, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Reading } from "../../ui/loaded.tsx";
import { Code, EmptyState } from "../../ui/shows.tsx";
import { emergencyWords } from "./emergency.text.ts";
import { EmergencyForm } from "./emergency-form.tsx";
import type { Registered } from "./registered.ts";

export function EmergencyScreen() {
  const text = useWords(emergencyWords);
  const { body: choices, ...reading } = useRead(listChoices, {}, { stale: 300 });
  const [registered, setRegistered] = useState<Registered>();
  const shown = () => {
    if (!choices) return <Reading of={reading} lines={8} />;
    const { emergency } = choices;
    if (!emergency) return <EmptyState title={text.none} />;
    if (registered) return <ReadOut registered={registered} next={() => setRegistered(undefined)} />;
    return <EmergencyForm {...{ choices }} reasons={emergency.reasons} done={setRegistered} />;
  };
  return <Page title={text.title}>{shown()}</Page>;
}

/** Code and deadline in large letters, to read out on the telephone. */
function ReadOut({ registered, next }: { readonly registered: Registered; readonly next: () => void }) {
  const text = useWords(emergencyWords).done;
  const { language } = useLanguage();
  const here = useArrival<HTMLHeadingElement>();
  const { trackingCode, registeredAt, expected, noMobile } = registered;
  return (
    <article className="sheet stack receipt" aria-labelledby="read-out">
      <h2 id="read-out" tabIndex={-1} ref={here}>
        {text.title}
      </h2>
      {expected && (
        <p>
          <strong className="receipt-pin">
            {text.until(untilInWords(expected.due, registeredAt, language))}
          </strong>
        </p>
      )}
      <p>
        {text.code}: <Code code={trackingCode} />
      </p>
      <p className="soft">{noMobile ? text.call : text.sms}</p>
      <div className="row">
        <Button look="main" onPress={next}>
          {text.next}
        </Button>
      </div>
    </article>
  );
}
