import { useState } from "react";
import { useLocation } from "wouter";
import { Button, Link } from "../design/button.tsx";
import { Icon, Wordmark } from "../design/icons.tsx";
import { Menu, type MenuEntry } from "../design/menu.tsx";
import type { Session } from "../sign-in/session.ts";
import { useLanguage, useSay, useWords } from "../words/language.tsx";
import { CodeFinder } from "./code-finder.tsx";
import { useDesk, useMayI } from "./desk.tsx";
import { sections } from "./sections.ts";
import { shellWords } from "./shell.text.ts";
import { chooseTheme, chosenTheme, type Theme } from "./theme.ts";

/** Whose desk it is, where one can go, who sits here, and how another takes the place. */
export function TopBar({ session }: { readonly session: Session }) {
  const text = useWords(shellWords);
  const say = useSay();
  const { organisation } = useDesk();
  return (
    <header className="top">
      <div className="inner">
        <Link to="/" className="home">
          <Wordmark label={text.product} />
          <span className="owner">{say(organisation)}</span>
        </Link>
        <Sections />
        <CodeFinder />
        <span title={text.takeOverHint}>
          <Button onPress={() => void session.takeOver("/")}>
            <Icon name="swap" />
            {text.takeOver}
          </Button>
        </span>
        <Me session={session} />
      </div>
    </header>
  );
}

function Sections() {
  const text = useWords(shellWords);
  const mayI = useMayI();
  const [path] = useLocation();
  return (
    <nav aria-label={text.menu}>
      {sections
        .filter(({ action }) => mayI(action))
        .map(({ key, to, holds }) => (
          <Link key={key} to={to} current={holds.test(path)}>
            {text[key]}
          </Link>
        ))}
    </nav>
  );
}

function Me({ session }: { readonly session: Session }) {
  const text = useWords(shellWords);
  const say = useSay();
  const { me } = useDesk();
  const { language, speak } = useLanguage();
  const themes = useThemes();
  const standsIn = me.standsInFor.map(({ name }) => say(name)).join(text.and);
  const entries: readonly MenuEntry[] = [
    { key: "language", label: text.otherLanguage, onAction: () => speak(language === "fa" ? "en" : "fa") },
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
