// Loaded beforehand: loading it on first use would take real time, in which the virtual time goes on.
import "../../../shared/contracts/fields/usual-texts.ts";
import type { NotificationDeps } from "../../../functions/notification/adapters/deps.ts";
import { minuteTasks } from "../../../functions/notification/clock/minute-tasks.ts";
import { noticeHandlers } from "../../../functions/notification/commands/send-notice/notice-handlers.ts";
import { allKinds } from "../../../functions/notification/projections/views-of-all.ts";
import triggers from "../../../functions/notification/triggers.ts";
import { defined } from "../../../shared/defined.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import { type InTurn, inTurn } from "../../../shared/messages/in-turn.ts";
import type { Message, Provider } from "../../../shared/messages/provider.ts";
import type { ReferralForNotification } from "../../../shared/results/for-notification.ts";
import type { IdentityForNotification } from "../../../shared/vault/for-notification.ts";
import { notificationOver } from "../../support/compose.ts";
import { sentOnce } from "../core/faults.ts";
import { consumer, consuming, optionsOf, relayFrom, type Site } from "../core/frames.ts";
import { minutesOf } from "../core/minutes.ts";
import type { Process } from "../core/process.ts";
import { type JournalTable, journalTable } from "../core/stream.ts";
import { viewsFrom } from "../core/views.ts";
import { anythingDue } from "./anything-due.ts";
import type { DirectoryService } from "./directory.ts";
import { portsTo } from "./ports.ts";
import type { SharedStores } from "./stores.ts";
import { webhooks } from "./webhooks.ts";

/**
 * Simulates the notification service: the event consumer that sends notices, the scheduled Lambda, the Lambdas of webhooks,
 * the builder of lists, and a relay.
 */
export function notification(
  site: Site,
  stores: SharedStores & { readonly directory: DirectoryService },
  identity: IdentityForNotification,
  referral: ReferralForNotification,
) {
  const table = journalTable(site.run, "notification");
  site.tables.push(table);
  relayFrom(site, table);
  const begun: Begun[] = [];
  const handed: string[] = [];
  const compose = (process: Process): NotificationDeps => {
    return site.wiring.notification(
      notificationOver({
        ...portsTo(site, process, table, consuming),
        directory: stores.directory.seenFrom(process, consuming),
        identity: process.port("identity", identity, consuming),
        providers: {
          sms: reached("sms", stores.providers.sms, { process, handed }),
          email: reached("email", stores.providers.email, { process, handed }),
        },
        limits: process.port("limits", stores.limits, consuming),
        options: optionsOf(process, site),
      }),
    );
  };
  const { events } = triggers["on-events"];
  const views = site.wiring.views(stores.told);
  viewsFrom(site, table, {
    ...allKinds,
    views,
    kept: stores.told,
  });
  const hooks = webhooks(site, stores, { table, views }, referral);
  minutesOf(
    site,
    "notification",
    (process) =>
      minuteTasks({
        ...hooks.compose(process, consuming),
        ...keepingAccount(compose(process), table, (notice) => void begun.push({ notice })),
      }),
    () => anythingDue(site, stores.told),
  );
  consumer(site, "notification", {
    events,
    follow: (process) => consume(events, noticeHandlers(countingBudgets(compose(process), table, begun))),
  });
  return { table, webhooks: hooks, begun, handed };
}

/** An attempt to send a notice; this attempt stored the notice's row `sending`. */
export interface Begun {
  readonly notice: string;
  /**
   * The limits on the number of notices that counted the attempt, each with its name and its window in seconds; undefined where
   * they are not known.
   */
  readonly counted?: readonly string[];
}

/** Calls `tell` for each attempt that stored its row, so that attempts are counted independently of the journal. */
function keepingAccount(
  { notices, ...deps }: NotificationDeps,
  { rows }: JournalTable,
  tell: (notice: string, row: StoredRow) => void,
): NotificationDeps {
  const decide: NotificationDeps["notices"]["decide"] = async (id, command, ...rest) => {
    const outcome = await notices.decide(id, command, ...rest);
    const own = rows.findLast((row) => row.id === id && row.key === command.key);
    if (outcome.accepted && own?.facts.some(({ type }) => type === "sending")) tell(id, own);
    return outcome;
  };
  return { ...deps, notices: { ...notices, decide } };
}

/**
 * Also records which limits on the number of notices counted each attempt. Records them only in a consumer, which handles one
 * notice after another: the scheduled Lambda handles several at once. They are also left out if another delivery wrote between
 * the count and the row.
 */
function countingBudgets(
  { limits, notices, ...deps }: NotificationDeps,
  table: JournalTable,
  begun: Begun[],
): NotificationDeps {
  let counted: string[] = [];
  let seen = 0;
  const take: NotificationDeps["limits"]["take"] = async (name, most, seconds, at) => {
    const taken = await limits.take(name, most, seconds, at);
    if (taken) counted.push(`${name} in ${seconds} s`);
    return taken;
  };
  const takeTogether: NotificationDeps["limits"]["takeTogether"] = async (row, counters, at) => {
    const taken = await limits.takeTogether(row, counters, at);
    if (taken) counted.push(...counters.map(({ name, seconds }) => `${name} in ${seconds} s`));
    return taken;
  };
  const giveBack: NotificationDeps["limits"]["giveBack"] = async (name, seconds, at, once) => {
    await limits.giveBack(name, seconds, at, once);
    counted = counted.filter((each) => each !== `${name} in ${seconds} s`);
  };
  const standing: NotificationDeps["notices"]["standing"] = async (id) => {
    counted = [];
    const stands = await notices.standing(id);
    seen = stands.version;
    return stands;
  };
  const own = {
    ...deps,
    limits: { ...limits, take, takeTogether, giveBack },
    notices: { ...notices, standing },
  };
  return keepingAccount(own, table, (notice, { version }) => {
    begun.push(version === seen + 1 ? { notice, counted } : { notice });
  });
}

/** Makes the providers reachable through ports, at which answers are sometimes lost. */
function reached(
  channel: "sms" | "email",
  providers: readonly Provider[],
  { process, handed }: { readonly process: Process; readonly handed: string[] },
): InTurn {
  const near = providers.map((provider) => {
    const far = process.port(channel, provider, sentOnce);
    const { seek, follow, again } = far;
    const { name, messenger } = provider;
    const send = (message: Message) => {
      handed.push(message.id);
      return far.send(message);
    };
    return { name, send, ...defined({ messenger, seek, follow, again }) };
  });
  return inTurn(near, () => process.now());
}
