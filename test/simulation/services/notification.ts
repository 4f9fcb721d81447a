import type { NotificationDeps } from "../../../functions/notification/deps.ts";
import { minuteTasks } from "../../../functions/notification/minute-tasks.ts";
import { noticeHandlers } from "../../../functions/notification/send-notice/notice-handlers.ts";
import triggers from "../../../functions/notification/triggers.ts";
import { allKinds } from "../../../functions/notification/views-of-all.ts";
import { consume } from "../../../shared/handler/consume.ts";
import { type InTurn, inTurn } from "../../../shared/messages/in-turn.ts";
import type { Message, Provider } from "../../../shared/messages/provider.ts";
import type { ReferralForNotification } from "../../../shared/results/for-notification.ts";
import type { IdentityForNotification } from "../../../shared/vault/for-notification.ts";
import { notificationOver } from "../../support/compose.ts";
import { sentOnce } from "../core/faults.ts";
import { consumer, consuming, optionsOf, relayFrom, type Site } from "../core/frames.ts";
import { minutesOf } from "../core/minutes.ts";
import type { Process } from "../core/process.ts";
import { journalTable } from "../core/stream.ts";
import { viewsFrom } from "../core/views.ts";
import { anythingDue } from "./anything-due.ts";
import type { DirectoryService } from "./directory.ts";
import { portsTo } from "./ports.ts";
import type { SharedStores } from "./stores.ts";
import { webhooks } from "./webhooks.ts";

/** Notification: the follower that tells people, its clock, what there is for webhooks, the builder of its lists, and a relay. */
export function notification(
  site: Site,
  stores: SharedStores & { readonly directory: DirectoryService },
  identity: IdentityForNotification,
  referral: ReferralForNotification,
) {
  const table = journalTable(site.run, "notification");
  site.tables.push(table);
  relayFrom(site, table);
  const compose = (process: Process): NotificationDeps => {
    return site.wiring.notification(
      notificationOver({
        ...portsTo(site, process, table, consuming),
        directory: stores.directory.seenFrom(process, consuming),
        identity: process.port("identity", identity, consuming),
        providers: {
          sms: reached("sms", stores.providers.sms, process),
          email: reached("email", stores.providers.email, process),
        },
        limits: stores.limits,
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
        ...compose(process),
      }),
    () => anythingDue(site, stores.told),
  );
  consumer(site, "notification", {
    events,
    follow: (process) => consume(events, noticeHandlers(compose(process))),
  });
  return { table, webhooks: hooks };
}

/** Over the wire, by which what they answer is lost at times. */
function reached(channel: "sms" | "email", providers: readonly Provider[], process: Process): InTurn {
  const near = providers.map((provider) => {
    const far = process.port(channel, provider, sentOnce);
    const { seek, follow } = far;
    const send = (message: Message) => far.send(message);
    return { name: provider.name, send, ...(seek && { seek }), ...(follow && { follow }) };
  });
  return inTurn(near, () => process.now());
}
