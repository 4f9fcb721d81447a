import { Duration, Stack } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPool,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolResourceServer,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { type Config, domainOf, type StaffLogin } from "../config.ts";
import { removal } from "./tables.ts";

/**
 * Staff accounts in Cognito, for organisations without a sign-in of their own (otherwise: `-c
 * staffIssuer=…`). An administrator makes the accounts, with the user names of the directory; roles come from
 * the directory only.
 */
export class StaffPool extends Construct {
  /** The addresses that the desk's code calls: discovery and keys, and tokens; each with a final slash. */
  readonly addresses: readonly string[];
  readonly #pool: UserPool;

  constructor(scope: Construct, config: Config) {
    super(scope, "staff-pool");
    this.#pool = this.#accounts(config);
    if (config.emailIdentity === "existing") this.#writesThroughSes(config.emailFrom);
    const { account, region } = Stack.of(this);
    const domainPrefix = `peygir-${account}`;
    this.#pool.addDomain("sign-in", {
      cognitoDomain: { domainPrefix },
      // The older pages ignore `prompt`, which lets the next person sign in on a shared computer (R15).
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.addresses = [
      `${this.#pool.userPoolProviderUrl}/`,
      `https://${domainPrefix}.auth.${region}.amazoncognito.com/`,
    ];
  }

  /** Lets the pages below `publicUrl` sign staff in. */
  login(publicUrl: string): StaffLogin {
    const scopeOfStaff = new ResourceServerScope({ scopeName: "staff", scopeDescription: "Work on cases" });
    const server = this.#pool.addResourceServer("api", { identifier: "peygir", scopes: [scopeOfStaff] });
    const { userPoolClientId } = this.#client(server, scopeOfStaff, publicUrl);
    new CfnManagedLoginBranding(this, "branding", {
      userPoolId: this.#pool.userPoolId,
      clientId: userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return {
      issuer: this.#pool.userPoolProviderUrl,
      clientId: userPoolClientId,
      claim: "username",
      scope: "peygir/staff",
    };
  }

  #accounts({ stage, isProtected }: Config): UserPool {
    return new UserPool(this, "pool", {
      selfSignUpEnabled: false,
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      // A lost password can be reset only through a verified address, which stays in force until its
      // successor is verified.
      autoVerify: { email: true },
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
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
      deletionProtection: isProtected,
      removalPolicy: removal(stage),
    });
  }

  /**
   * Cognito itself sends fifty messages a day. It accepts only a sender already verified by SES, so not one
   * that this stack makes. With the property itself: the CDK's own way needs the stack's region beforehand.
   */
  #writesThroughSes(from: string): void {
    const sourceArn = Stack.of(this).formatArn({
      service: "ses",
      resource: "identity",
      resourceName: domainOf(from),
    });
    const pool = this.#pool.node.defaultChild as CfnUserPool;
    pool.emailConfiguration = { emailSendingAccount: "DEVELOPER", from, sourceArn };
  }

  #client(server: UserPoolResourceServer, staff: ResourceServerScope, publicUrl: string) {
    return this.#pool.addClient("desk", {
      // A public client with PKCE: a browser keeps no secret.
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // As long as `shared/handler/auth/staff.ts` accepts one: disabling an account here takes effect when
      // its token ends.
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(10),
      // A refresh token works once, and shortly after that for a reply that got lost.
      refreshTokenRotationGracePeriod: Duration.seconds(10),
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(server, staff)],
        callbackUrls: [`${publicUrl}/desk/signed-in`],
        logoutUrls: [`${publicUrl}/desk/signed-out`],
      },
    });
  }
}
