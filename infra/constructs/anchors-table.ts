import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import type { Config } from "../config.ts";
import type { HouseFunction } from "./house-function.ts";
import { anchorsTable } from "./tables.ts";

/**
 * The table of anchors: hashes of journal rows, stored where no service can write. Only one function may
 * insert, and no role may change or delete.
 */
export class AnchorsTable extends Construct {
  readonly table: TableV2;
  readonly #policy = new PolicyDocument();

  constructor(scope: Construct, config: Config) {
    super(scope, "anchors");
    this.table = anchorsTable(this, config, this.#policy);
  }

  /** Denies the insertion of anchors to all functions except the given function. */
  onlyFor({ fn }: HouseFunction): void {
    this.#policy.addStatements(
      new PolicyStatement({
        sid: "OneWriter",
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ["dynamodb:PutItem", "dynamodb:PartiQLInsert"],
        resources: ["*"],
        conditions: { ArnNotEquals: { "aws:PrincipalArn": fn.role?.roleArn } },
      }),
    );
  }
}
