/**
 * The public meeting days of an official: one week, and the meeting times of one day. Coordinators publish and cancel
 * days (M4, M8).
 */
import "./days.css";
import { useState } from "react";
import { useLocation } from "wouter";
import { listPlaces } from "../../../../shared/contracts/staff/meeting-days.ts";
import { useRead } from "../../app/api/use-api.ts";
import { nowMs, today } from "../../app/clock/now.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Reading } from "../../ui/loaded.tsx";
import type { Official } from "../officials.ts";
import { addressOf, type Place } from "../place.ts";
import { CancelDay, type Cancelled } from "./cancel-day.tsx";
import { daysWords } from "./days.text.ts";
import { OneDay } from "./one-day.tsx";
import { PublishDays } from "./publish-days.tsx";
import { Moved } from "./slips.tsx";
import { dayAfter, shownOf, weekOf } from "./week.ts";
import { Week } from "./week-strip.tsx";

interface DaysProps {
  readonly place: Place;
  readonly official: Official;
}

/**
 * Seconds after which the list of days is read again: usually `calm`. For `settles` milliseconds after the user has
 * published or cancelled days it is `soon`, since the list gets the change a moment later.
 */
const calm = 30;
const soon = 2;
const settles = 12_000;

const nothing = { places: [], shut: [] };

export function Days({ place, official }: DaysProps) {
  const text = useWords(daysWords);
  const [, go] = useLocation();
  const day = place.day || today();
  const week = weekOf(day);
  const [asked, ask] = useState<"publish" | "cancel">();
  const [cancelled, setCancelled] = useState<readonly Cancelled[]>([]);
  const [changedAt, setChangedAt] = useState(0);
  const known = useRead(
    listPlaces,
    { query: { host: official.username, first: week[0] ?? day, last: week[6] ?? day } },
    { every: () => (nowMs() - changedAt < settles ? soon : calm) },
  );
  const show = (other: string) => go(addressOf({ ...place, day: other }), { replace: true });
  const gone = cancelled.map((one) => one.day);
  const shown = shownOf(week, known.body ?? nothing, gone);
  const chosen = known.body && shown.find((one) => one.day === day);
  const last = cancelled.at(-1);
  return (
    <div className="stack far days-screen">
      <div className="row spread no-print">
        <Weeks day={day} onShow={show} />
        {official.mine && (
          <Button look="main" onPress={() => ask("publish")}>
            {text.publish}
          </Button>
        )}
      </div>
      {last && <Moved cancelled={last} official={official} />}
      <Week days={shown} known={known.body !== undefined} chosen={day} place={place} onShow={show} />
      {!known.body && <Reading of={known} />}
      {chosen && (
        <OneDay shown={chosen} mayCancel={official.mine && day >= today()} onCancel={() => ask("cancel")} />
      )}
      {asked === "publish" && (
        <PublishDays
          official={official}
          onPublished={(first) => {
            setChangedAt(nowMs());
            if (first !== undefined) show(first);
          }}
          onClose={() => ask(undefined)}
        />
      )}
      {asked === "cancel" && chosen && (
        <CancelDay
          official={official}
          shown={chosen}
          onCancelled={(done) => {
            setCancelled((all) => [...all, done]);
            setChangedAt(nowMs());
            ask(undefined);
          }}
          onClose={() => ask(undefined)}
        />
      )}
    </div>
  );
}

function Weeks({ day, onShow }: { readonly day: string; readonly onShow: (day: string) => void }) {
  const text = useWords(daysWords);
  return (
    <div className="row">
      <Button onPress={() => onShow(dayAfter(day, -7))}>{text.before}</Button>
      <Button look="quiet" onPress={() => onShow(today())}>
        {text.now}
      </Button>
      <Button onPress={() => onShow(dayAfter(day, 7))}>{text.after}</Button>
    </div>
  );
}
