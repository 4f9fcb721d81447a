import { type ReactNode, useState } from "react";
import { listResults } from "../../../../shared/contracts/staff/results.ts";
import { useRead } from "../../app/api/use-api.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Nothing, Reading } from "../../ui/loaded.tsx";
import { partnersWords } from "./partners.text.ts";

export interface PartnerNamed {
  readonly key: string;
  readonly name: string;
}

/** The choice of a partner system; the first partner in the directory is preselected (C8). */
export function OfWhichPartner({ children }: { readonly children: (partner: PartnerNamed) => ReactNode }) {
  const text = useWords(partnersWords);
  const say = useSay();
  const known = useRead(listResults, { query: {} });
  const [chosen, choose] = useState<string>();
  const partners = known.body?.partners.map(({ key, name }) => ({ key, name: say(name) })) ?? [];
  const partner = partners.find(({ key }) => key === chosen) ?? partners[0];
  return (
    <div className="stack">
      <Reading of={known} />
      {known.body && !partner && <Nothing text={{ empty: text.noPartner, emptyBody: text.noPartnerBody }} />}
      {partner && (
        <>
          <RadioGroup
            label={text.partner}
            name="partner"
            value={partner.key}
            onChange={choose}
            options={partners.map(({ key, name }) => ({ key, label: name }))}
          />
          {children(partner)}
        </>
      )}
    </div>
  );
}
