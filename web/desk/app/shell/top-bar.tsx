import { useState } from "react";
import { useLocation } from "wouter";
import { otherLanguages, traitsOf } from "../../../../shared/contracts/fields/language.ts";
import { Button, Link } from "../../ui/button.tsx";
import { Icon, Wordmark } from "../../ui/icons.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import type { Session } from "../sign-in/session.ts";
import { useLanguage, useSay, useWords } from "../words/language.tsx";
import { CodeFinder } from "./code-finder.tsx";
import { useDesk } from "./desk.tsx";
import { shellWords } from "./shell.text.ts";
import { chooseTheme, chosenTheme, type Theme } from "./theme.ts";
import { useNarrow } from "./use-narrow.ts";
import { useSections } from "./use-sections.ts";

/**
 * The bar at the top: the organisation's name, the sections, the user's menu, and the button for another user to sign
 * in.
 */
export function TopBar({ session }: { readonly session: Session }) {
  const text = useWords(shellWords);
  const say = useSay();
  const { organisation } = useDesk();
  const narrow = useNarrow();
  return (
    <header className="top">
      <div className="inner">
        <Link to="/" className="home">
          <Wordmark label={text.product} />
          <span className="owner">{say(organisation)}</span>
        </Link>
        {!narrow && <Sections />}
        <CodeFinder />
        {!narrow && <TakeOver session={session} />}
        <Me session={session} takesOver={narrow} />
      </div>
    </header>
  );
}

function TakeOver({ session }: { readonly session: Session }) {
  const text = useWords(shellWords);
  return (
    <span title={text.takeOverHint}>
      <Button onPress={() => void session.takeOver("/")}>
        <Icon name="swap" />
        {text.takeOver}
      </Button>
    </span>
  );
}

function Sections() {
  const text = useWords(shellWords);
  const [path] = useLocation();
  return (
    <nav aria-label={text.menu}>
      {useSections().map(({ key, to, holds }) => (
        <Link key={key} to={to} current={holds.test(path)}>
          {text[key]}
        </Link>
      ))}
    </nav>
  );
}

interface MeProps {
  readonly session: Session;
  /** Whether the menu also holds the button with which another user signs in, as on narrow screens. */
  readonly takesOver?: boolean;
}

function Me({ session, takesOver = false }: MeProps) {
  const text = useWords(shellWords);
  const say = useSay();
  const { me } = useDesk();
  const { language, speak } = useLanguage();
  const themes = useThemes();
  const standsIn = me.standsInFor.map(({ name }) => say(name)).join(text.and);
  const takeOver = {
    key: "take-over",
    label: text.takeOver,
    note: text.takeOverHint,
    onAction: () => void session.takeOver("/"),
  };
  const entries: readonly MenuEntry[] = [
    ...(takesOver ? [takeOver] : []),
    ...otherLanguages(language).map((other) => ({
      key: `language-${other}`,
      label: traitsOf(other).name,
      lang: other,
      onAction: () => speak(other),
    })),
    ...themes,
    { key: "sign-out", label: text.signOut, onAction: () => void session.end() },
  ];
  const face = (
    <>
      <span>
        <span>{say(me.name)}</span>
        <small>{standsIn === "" ? say(me.unit.name) : text.standsInFor(standsIn)}</small>
      </span>
      <Icon name="down" />
    </>
  );
  return <Menu className="button who" button={face} entries={entries} />;
}

function useThemes(): readonly MenuEntry[] {
  const text = useWords(shellWords);
  const [theme, setTheme] = useState(chosenTheme);
  const others = (["system", "light", "dark"] satisfies Theme[]).filter((each) => each !== theme);
  return others.map((each) => ({
    key: each,
    label: text.theme[each],
    onAction: () => {
      chooseTheme(each);
      setTheme(each);
    },
  }));
}
