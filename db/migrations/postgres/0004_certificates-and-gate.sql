CREATE TABLE "audit_seals" (
	"ordinal" bigserial PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"entries" bigint NOT NULL,
	"position" bigint NOT NULL,
	"head" text NOT NULL,
	"key_id" text NOT NULL,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_credentials" (
	"number" text PRIMARY KEY NOT NULL,
	"status_index" bigint NOT NULL,
	"key_id" text NOT NULL,
	"credential" text NOT NULL,
	"signed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_names" (
	"person_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"latin" text,
	"consented_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_notices" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"days" bigint NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_papers" (
	"digest" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"made_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signatories" (
	"id" text PRIMARY KEY NOT NULL,
	"content" text NOT NULL,
	"since" bigint NOT NULL,
	"set_by" text NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "guest_invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"slot_id" text NOT NULL,
	"person_id" text NOT NULL,
	"state" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"asked_by" text NOT NULL,
	"answered_at" bigint,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "host_profiles" (
	"person_id" text PRIMARY KEY NOT NULL,
	"languages" text NOT NULL,
	"categories" text NOT NULL,
	"regions" text NOT NULL,
	"hours" text NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_badges" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"store_id" text,
	"made_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "slots" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"title" text NOT NULL,
	"market" text,
	"language" text,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"person_id" text,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"cancelled_at" bigint
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"ending" text NOT NULL,
	"scopes" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint,
	"last_used_at" bigint,
	"revoked_at" bigint,
	"revoked_by" text
);
--> statement-breakpoint
CREATE TABLE "webhook_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"delivery_id" text NOT NULL,
	"ordinal" bigint NOT NULL,
	"at" bigint NOT NULL,
	"took" bigint NOT NULL,
	"status" bigint,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"endpoint_id" text NOT NULL,
	"type" text NOT NULL,
	"payload" text NOT NULL,
	"state" text NOT NULL,
	"created_at" bigint NOT NULL,
	"attempts" bigint NOT NULL,
	"next_attempt_at" bigint NOT NULL,
	"delivered_at" bigint
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
ALTER TABLE "certificate_changes" ALTER COLUMN "by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "certificates" ALTER COLUMN "issued_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "holder_latin" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "scopes" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "signatory" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "renews" text;--> statement-breakpoint
ALTER TABLE "store_bindings" ADD COLUMN "markets" text;--> statement-breakpoint
ALTER TABLE "store_bindings" ADD COLUMN "languages" text;--> statement-breakpoint
ALTER TABLE "stores" ADD COLUMN "platform_id" text;--> statement-breakpoint
ALTER TABLE "certificate_credentials" ADD CONSTRAINT "certificate_credentials_number_certificates_number_fk" FOREIGN KEY ("number") REFERENCES "public"."certificates"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_names" ADD CONSTRAINT "certificate_names_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_notices" ADD CONSTRAINT "certificate_notices_number_certificates_number_fk" FOREIGN KEY ("number") REFERENCES "public"."certificates"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_papers" ADD CONSTRAINT "certificate_papers_number_certificates_number_fk" FOREIGN KEY ("number") REFERENCES "public"."certificates"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatories" ADD CONSTRAINT "signatories_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_invitations" ADD CONSTRAINT "guest_invitations_slot_id_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."slots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_invitations" ADD CONSTRAINT "guest_invitations_person_id_host_accounts_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."host_accounts"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_invitations" ADD CONSTRAINT "guest_invitations_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_profiles" ADD CONSTRAINT "host_profiles_person_id_host_accounts_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."host_accounts"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_badges" ADD CONSTRAINT "live_badges_person_id_host_accounts_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."host_accounts"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_badges" ADD CONSTRAINT "live_badges_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slots" ADD CONSTRAINT "slots_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slots" ADD CONSTRAINT "slots_person_id_host_accounts_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."host_accounts"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slots" ADD CONSTRAINT "slots_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_revoked_by_people_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_delivery_id_webhook_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."webhook_deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_id_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_credentials_status" ON "certificate_credentials" USING btree ("status_index");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_notices_once" ON "certificate_notices" USING btree ("number","days");--> statement-breakpoint
CREATE INDEX "certificate_papers_number" ON "certificate_papers" USING btree ("number","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "signatories_one_in_force" ON "signatories" USING btree ((1)) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "guest_invitations_one_standing" ON "guest_invitations" USING btree ("slot_id","person_id") WHERE state in ('asked', 'accepted');--> statement-breakpoint
CREATE INDEX "guest_invitations_person" ON "guest_invitations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "live_badges_person" ON "live_badges" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "slots_store" ON "slots" USING btree ("store_id","starts_at");--> statement-breakpoint
CREATE INDEX "slots_person" ON "slots" USING btree ("person_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "api_tokens_hash" ON "api_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "api_tokens_organisation" ON "api_tokens" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_attempts_in_order" ON "webhook_attempts" USING btree ("delivery_id","ordinal");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_endpoint" ON "webhook_deliveries" USING btree ("endpoint_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("next_attempt_at") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "webhook_endpoints_organisation" ON "webhook_endpoints" USING btree ("organisation_id");--> statement-breakpoint
ALTER TABLE "stores" ADD CONSTRAINT "stores_platform_id_organisations_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_one_renewal" ON "certificates" USING btree ("renews") WHERE renews is not null;--> statement-breakpoint
CREATE INDEX "stores_platform" ON "stores" USING btree ("platform_id");