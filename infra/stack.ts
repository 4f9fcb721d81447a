import { CfnOutput, Stack } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import type { Build } from "./build-result.ts";
import type { Config } from "./config.ts";
import { Canary } from "./constructs/canary.ts";
import { PublicAddress } from "./constructs/distribution.ts";
import { Files } from "./constructs/files.ts";
import { FrontDoor } from "./constructs/front-door.ts";
import { History } from "./constructs/history.ts";
import type { Surroundings } from "./constructs/service.ts";
import { StaffPool } from "./constructs/staff-pool.ts";
import { StaticFiles } from "./constructs/static-files.ts";
import { SharedStores } from "./constructs/tables.ts";
import type { Operators } from "./operators.ts";
import { settingsOf } from "./other-services.ts";
import { Audit } from "./services/audit.ts";
import { Directory } from "./services/directory.ts";
import { Identity } from "./services/identity.ts";
import { Insight } from "./services/insight.ts";
import { Intake } from "./services/intake.ts";
import { Meeting } from "./services/meeting.ts";
import { Notification } from "./services/notification.ts";
import { Referral } from "./services/referral.ts";

/** The stack of the whole system; the operators' alarms and dashboards are in a second stack. */
export class Peygir extends Stack {
  constructor(scope: Construct, id: string, config: Config, build: Build, operators: Operators) {
    super(scope, id, {
      description: "Peygir: registers requests, follows them up",
      terminationProtection: config.isProtected,
    });
    operators.addStackDependency(this);
    const stores = new SharedStores(this, config);
    const bus = new EventBus(this, "bus", { eventBusName: "peygir" });
    const frontDoor = new FrontDoor(this, config, operators);
    const canary = new Canary(this, config);
    const pool = config.staff ? undefined : new StaffPool(this, config);
    const talksTo = pool?.addresses ?? config.staffAddresses ?? [];
    const address = new PublicAddress(this, config, { api: frontDoor.host, staffSignIn: talksTo });
    const staff = pool?.login(address.url) ?? config.staff;
    if (staff === undefined) throw new Error("Staff have nowhere to sign in");

    const files = new Files(this, config, address, stores);
    const surroundings: Surroundings = {
      config,
      build,
      operators,
      stores,
      files,
      history: new History(this, config),
      bus,
      serve: frontDoor.serve(staff, canary),
      settings: {
        PUBLIC_URL: address.url,
        ASSET_BASE: build.assets,
        DOOR: address.door,
        UPLOADS_URL: `https://${files.quarantine.bucketRegionalDomainName}`,
        EMAIL_FROM: config.emailFrom,
        STAFF_ISSUER: staff.issuer,
        STAFF_CLIENT_ID: staff.clientId,
        STAFF_CLAIM: staff.claim,
        STAFF_SCOPE: staff.scope,
        ...settingsOf(config),
      },
    };
    const directory = new Directory(this, surroundings);
    const identity = new Identity(this, surroundings, directory);
    const meeting = new Meeting(this, surroundings, directory, () => referral);
    const insight = new Insight(this, surroundings, directory);
    new Intake(this, surroundings, directory, { identity, meeting, insight }, () => referral);
    const notification = new Notification(this, surroundings, directory, identity, () => referral);
    const referral: Referral = new Referral(this, surroundings, directory, identity, notification, insight);
    new Audit(this, surroundings);
    operators.finish();

    const { assets, desk } = new StaticFiles(this, config, build, address.files);
    canary.begin({ before: assets, afterwards: desk });
    new CfnOutput(this, "PublicUrl", { value: address.url });
  }
}
