import { useState } from "react";
import type { ReplyOf } from "../../../../../shared/contracts/operation.ts";
import { listPartnerKeys } from "../../../../../shared/contracts/partner/partners.ts";
import { useRead } from "../../../app/api/use-api.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { Buttons } from "../../../ui/form.tsx";
import { Reading } from "../../../ui/loaded.tsx";
import { Badge, Time, useDigits } from "../../../ui/shows.tsx";
import { useOrganisation } from "../use-organisation.tsx";
import { EndKey, MakeKey } from "./partner-key-dialogs.tsx";
import { partnerKeysWords } from "./partner-keys.text.ts";

type KeysOf = ReplyOf<typeof listPartnerKeys>["body"]["partners"][number];
type Key = KeysOf["keys"][number];

/**
 * Lists which partner systems have a key, without the keys themselves (N7). Administrators create and end keys here.
 */
export function PartnerKeys() {
  const text = useWords(partnerKeysWords);
  const { body, ...reading } = useRead(listPartnerKeys, {});
  if (body?.partners.length === 0) return null;
  return (
    <section className="stack near" aria-labelledby="partner-keys">
      <h3 id="partner-keys">{text.title}</h3>
      <Reading of={reading} lines={2} />
      {body?.partners.map((one) => (
        <OfPartner key={one.partner} of={one} />
      ))}
    </section>
  );
}

function OfPartner({ of: { partner, name, keys } }: { readonly of: KeysOf }) {
  const text = useWords(partnerKeysWords);
  const say = useSay();
  const { mayEdit } = useOrganisation();
  const [making, make] = useState(false);
  const system = { partner, name: say(name), changes: keys.some(({ inForce }) => inForce) };
  return (
    <div className="stack near">
      <h4>{system.name}</h4>
      {keys.length === 0 && <p className="soft">{text.none}</p>}
      <ul className="org-keys">
        {keys.map((one) => (
          <OneKey key={one.number} partner={partner} of={one} />
        ))}
      </ul>
      {mayEdit && (
        <Buttons>
          <Button onPress={() => make(true)}>{text.make(system.name)}</Button>
        </Buttons>
      )}
      {making && <MakeKey system={system} onClose={() => make(false)} />}
    </div>
  );
}

function OneKey({ partner, of }: { readonly partner: string; readonly of: Key }) {
  const text = useWords(partnerKeysWords);
  const say = useSay();
  const digits = useDigits();
  const { mayEdit } = useOrganisation();
  const [ending, end] = useState(false);
  const { number, inForce, madeAt, madeBy, endsAt, endedBy } = of;
  return (
    <li>
      {text.numbered(digits(number))}{" "}
      <Badge {...(inForce && { tone: "right" as const })}>{inForce ? text.inForce : text.over}</Badge>{" "}
      {text.madeAt} {madeAt === undefined ? text.madeBefore : <Time at={madeAt} />}{" "}
      {madeBy && <small>{say(madeBy.name)}</small>}{" "}
      {endsAt !== undefined && (
        <>
          {inForce ? text.endsAt : text.endedAt} <Time at={endsAt} />{" "}
        </>
      )}
      {endedBy && <small>{say(endedBy.name)}</small>}{" "}
      {mayEdit && inForce && (
        <Button look="quiet" onPress={() => end(true)}>
          {text.end(digits(number))}
        </Button>
      )}
      {ending && <EndKey partner={partner} number={number} onClose={() => end(false)} />}
    </li>
  );
}
