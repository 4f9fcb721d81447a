import { useLocation } from "wouter";
import { useMayI } from "../../app/shell/desk.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Link } from "../../ui/button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Badge, useDigits } from "../../ui/shows.tsx";
import { proposalsWords } from "../proposals/proposals.text.ts";
import { webhooksWords } from "../webhooks/webhooks.text.ts";
import { organisationWords } from "./organisation.text.ts";
import { addressOf, isOther, type Other, others, type Place } from "./place.ts";
import { sectionWords } from "./sections.text.ts";
import { faultsAt, useOrganisation } from "./use-organisation.tsx";
import { type Section, sections } from "./working-copy/draft.ts";

/** The sections of the organisation's data about time, listed together below the year view of the calendar. */
const timing: readonly Section[] = ["weeks", "officeHours", "holidays", "closures", "clocks", "timeLimits"];
const parts: readonly (readonly (Section | Other)[])[] = [
  sections.filter((section) => !timing.includes(section)),
  ["calendar", ...timing],
  others.filter((other) => other !== "calendar"),
];

/** The menu of sections: beside the content where there is room, else behind a button. */
export function Nav() {
  const text = useWords(organisationWords);
  const { place, go } = useOrganisation();
  const label = useLabel();
  const [, goTo] = useLocation();
  const keepsWebhooks = useMayI()("keep-webhooks");
  const webhooks = useWords(webhooksWords).title;
  const proposals = useWords(proposalsWords).title;
  const open = [
    ...parts.flat().map((key) => ({ key, label: label(key), onAction: () => go({ in: key }) })),
    { key: "proposals", label: proposals, onAction: () => goTo("/proposals") },
    ...(keepsWebhooks ? [{ key: "webhooks", label: webhooks, onAction: () => goTo("/webhooks") }] : []),
  ];
  return (
    <>
      <nav className="org-nav" aria-label={text.menu}>
        {parts.map((items) => (
          <Items key={items[0]} items={items} />
        ))}
        <ul>
          <li>
            <Link to="/proposals">{proposals}</Link>
          </li>
          {keepsWebhooks && (
            <li>
              <Link to="/webhooks">{webhooks}</Link>
            </li>
          )}
        </ul>
      </nav>
      <div className="org-pick">
        <Menu
          label={`${text.menu}: ${label(place.in)}`}
          button={
            <>
              {label(place.in)}
              <Icon name="down" />
            </>
          }
          entries={open}
        />
      </div>
    </>
  );
}

function useLabel(): (key: Place["in"]) => string {
  const { more } = useWords(organisationWords);
  const { sections: names } = useWords(sectionWords);
  return (key) => ({ ...names, ...more })[key];
}

function Items({ items }: { readonly items: readonly (Section | Other)[] }) {
  const label = useLabel();
  const { place } = useOrganisation();
  return (
    <ul>
      {items.map((key) => (
        <li key={key}>
          <Link to={addressOf({ in: key })} current={place.in === key}>
            {label(key)} <Marks of={key} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The numbers of unpublished changes and of faults in a section of the organisation's data. */
function Marks({ of }: { readonly of: Section | Other }) {
  const text = useWords(organisationWords).counted;
  const digits = useDigits();
  const { preview } = useOrganisation();
  if (!preview || (of !== "changes" && isOther(of))) return null;
  const faults = of === "changes" ? preview.faultCount : faultsAt(preview, of).length;
  const changes = preview.changes.filter(({ section }) => of === "changes" || section === of).length;
  if (faults > 0) return <Badge tone="wrong">{text.faults(digits(faults))}</Badge>;
  return changes > 0 ? <Badge tone="now">{text.changes(digits(changes))}</Badge> : null;
}
