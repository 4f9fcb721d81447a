/** The figures of the organisation and its units on a day, with the months before that day (I1, I3). */
import "../../ui/wide-figures.css";
import "./figures.css";
import { Route, Switch, useLocation, useSearch } from "wouter";
import { NotFound } from "../../app/shell/not-found.tsx";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { LinkTabs } from "../../ui/tabs.tsx";
import { CompareUnits } from "./compare-units.tsx";
import { figuresWords } from "./figures.text.ts";
import { OneFigure } from "./one.tsx";

export function Figures() {
  const text = useWords(figuresWords);
  const [path] = useLocation();
  const search = useSearch();
  const asked = new URLSearchParams(search);
  const day = asked.get("day") ?? undefined;
  const after = search === "" ? "" : `?${search}`;
  const tabs = [
    { to: `/figures${after}`, label: text.tabs.one, current: path === "/figures" },
    { to: `/figures/units${after}`, label: text.tabs.units, current: path === "/figures/units" },
  ];
  return (
    <Page title={text.title}>
      <div className="stack">
        <LinkTabs label={text.tabs.label} tabs={tabs} />
        <Switch>
          <Route path="/figures">
            <OneFigure day={day} unit={asked.get("unit") ?? undefined} />
          </Route>
          <Route path="/figures/units">
            <CompareUnits day={day} />
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </div>
    </Page>
  );
}
