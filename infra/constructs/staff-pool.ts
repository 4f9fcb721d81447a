import { Duration, Stack } from "aws-cdk-lib";
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolResourceServer,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { Config, StaffLogin } from "../config.ts";
import { removal } from "./tables.ts";

/**
 * Staff accounts in Cognito, for organisations without a sign-in of their own (otherwise: `-c staffIssuer=…`).
 * An administrator makes the accounts, with the user names of the directory; roles come from the directory, not from here.
 */
export class StaffPool extends Construct {
  readonly login: StaffLogin;

  constructor(scope: Construct, config: Config, publicUrl: string) {
    super(scope, "staff-pool");
    const pool = this.#pool(config);
    const scopeOfStaff = new ResourceServerScope({ scopeName: "staff", scopeDescription: "Work on cases" });
    const server = pool.addResourceServer("api", { identifier: "peygir", scopes: [scopeOfStaff] });
    pool.addDomain("sign-in", { cognitoDomain: { domainPrefix: `peygir-${Stack.of(this).account}` } });
    const client = this.#client(pool, server, scopeOfStaff, publicUrl);
    this.login = {
      issuer: pool.userPoolProviderUrl,
      clientId: client.userPoolClientId,
      claim: "username",
      scope: "peygir/staff",
    };
  }

  #pool({ stage }: Config): UserPool {
    return new UserPool(this, "pool", {
      selfSignUpEnabled: false,
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      deletionProtection: stage === "production",
      removalPolicy: removal(stage),
    });
  }

  #client(pool: UserPool, server: UserPoolResourceServer, staff: ResourceServerScope, publicUrl: string) {
    return pool.addClient("pages", {
      // A public client with PKCE: the staff pages keep no secret.
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(60),
      idTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(10),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(server, staff)],
        callbackUrls: [`${publicUrl}/staff/signed-in`],
        logoutUrls: [`${publicUrl}/staff`],
      },
    });
  }
}
