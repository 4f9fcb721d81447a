import { useLocation } from "wouter";
import { Link } from "../../ui/button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Menu } from "../../ui/menu.tsx";
import { useWords } from "../words/language.tsx";
import { onPhone, type Section } from "./sections.ts";
import { shellWords } from "./shell.text.ts";
import { useSections } from "./use-sections.ts";

const icons: Readonly<Partial<Record<Section["key"], Parameters<typeof Icon>[0]["name"]>>> = {
  inbox: "tray",
  applicants: "person",
  meetings: "calendar",
  owed: "check",
  calls: "phone",
  untold: "phone",
  emergency: "bell",
  undelivered: "bell",
  figures: "figures",
  clerkActs: "figures",
};

/** The navigation on a phone, at the bottom of the screen within reach of the thumb: tabs and a menu. */
export function TabBar() {
  const text = useWords(shellWords);
  const [path, go] = useLocation();
  const { tabs, others } = onPhone(useSections());
  const isElsewhere = others.some(({ holds }) => holds.test(path));
  const entries = others.map(({ key, to }) => ({ key, label: text[key], onAction: () => go(to) }));
  return (
    <nav className="tab-bar" aria-label={text.menu}>
      {tabs.map(({ key, to, holds }) => (
        <Link key={key} to={to} current={holds.test(path)}>
          <Icon name={icons[key] ?? "tray"} />
          <span>{text[key]}</span>
        </Link>
      ))}
      {others.length > 0 && (
        <Menu
          className={isElsewhere ? "more here" : "more"}
          button={
            <>
              <Icon name="more" />
              <span>{text.more}</span>
            </>
          }
          entries={entries}
        />
      )}
    </nav>
  );
}
