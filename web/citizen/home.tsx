import { textIn } from "../../shared/contracts/fields/language.ts";
import { Ltr } from "../design/code.tsx";
import { digits } from "../design/display.ts";
import type { Frame } from "../design/frame.ts";
import {
  AlarmIcon,
  CalendarIcon,
  DeskIcon,
  LockIcon,
  OnwardIcon,
  PenIcon,
  PhoneIcon,
  SearchIcon,
} from "../design/icons.tsx";
import { Mark } from "../design/wordmark.tsx";
import { CitizenLayout } from "./citizen-layout.tsx";
import { homeWords } from "./home.text.ts";

export interface HomeProps extends Frame {
  /** S3: whether the organisation takes administrative emergencies. */
  readonly emergencies: boolean;
}

const Doors = ({ language, emergencies }: HomeProps) => {
  const text = homeWords[language];
  return (
    <div class="doors">
      <a class="door first" href="/register">
        <PenIcon />
        <strong>{text.register}</strong>
        <span>{text.registerDetail}</span>
        <OnwardIcon />
      </a>
      {emergencies && (
        <a class="door" href="/foad">
          <AlarmIcon />
          <strong>{text.emergency}</strong>
          <span>{text.emergencyDetail}</span>
          <OnwardIcon />
        </a>
      )}
      <a class="door" href="/track">
        <SearchIcon />
        <strong>{text.track}</strong>
        <span>{text.trackDetail}</span>
        <OnwardIcon />
      </a>
      <a class="door" href="/my">
        <LockIcon />
        <strong>{text.my}</strong>
        <span>{text.myDetail}</span>
        <OnwardIcon />
      </a>
    </div>
  );
};

const How = ({ language }: Frame) => {
  const text = homeWords[language];
  return (
    <section aria-labelledby="how">
      <h2 id="how">{text.how}</h2>
      <ol class="how">
        {text.steps.map(([name, detail], at) => (
          <li key={name}>
            <span class="number" aria-hidden="true">
              {digits(at + 1, language)}
            </span>
            <h3>{name}</h3>
            <p>{detail}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};

/**
 * The other ways to reach the organisation or the state: telephone 111, the desk, meetings, and pages of public data.
 */
const OtherWays = ({ language, organisation }: Frame) => {
  const text = homeWords[language];
  return (
    <section aria-labelledby="other">
      <h2 id="other">{text.other}</h2>
      <ul class="ways">
        <li>
          <PhoneIcon />
          <h3>{text.phone}</h3>
          <p>{text.phoneDetail}</p>
          <a href="https://www.111.ir" rel="noreferrer" lang="en">
            <Ltr>www.111.ir</Ltr>
          </a>
        </li>
        <li>
          <DeskIcon />
          <h3>{text.desk}</h3>
          <p>{text.deskDetail}</p>
          <p class="muted">{textIn(organisation.address, language)}</p>
        </li>
        <li>
          <CalendarIcon />
          <h3>{text.meeting}</h3>
          <p>{text.meetingDetail}</p>
          <a href="/meetings">{text.meetingDays}</a>
          <p>
            <a href="/figures">{text.figures}</a>
          </p>
          <p>
            <a href="/commitments">{text.commitments}</a>
          </p>
          <p>
            <a href="/history">{text.history}</a>
          </p>
        </li>
        <li>
          <AlarmIcon />
          <h3>{text.urgent}</h3>
          <p>{text.urgentDetail}</p>
          <a href="https://www.foad128.ir" rel="noreferrer" lang="en">
            <Ltr>www.foad128.ir</Ltr>
          </a>
        </li>
      </ul>
    </section>
  );
};

/** The home page: what applicants can do here, what happens afterwards, and the other channels. */
export const HomePage = (frame: HomeProps) => {
  const text = homeWords[frame.language];
  return (
    <CitizenLayout frame={frame} title={text.title} width="home">
      <div class="hero">
        <div class="inner">
          <Mark />
          <h1>{text.heading}</h1>
          <p class="lead">{text.lead(textIn(frame.organisation.name, frame.language))}</p>
          <Doors {...frame} />
        </div>
      </div>
      <How {...frame} />
      <OtherWays {...frame} />
    </CitizenLayout>
  );
};
