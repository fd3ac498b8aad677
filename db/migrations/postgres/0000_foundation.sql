CREATE TABLE "audit_entries" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"reason" text,
	"detail" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"ordinal" bigint NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"by" text NOT NULL,
	"reason" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"number" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"sitting_id" text NOT NULL,
	"holder" text NOT NULL,
	"scheme" text NOT NULL,
	"scheme_version" text NOT NULL,
	"state" text NOT NULL,
	"issued_at" bigint NOT NULL,
	"issued_by" text NOT NULL,
	"valid_until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "class_members" (
	"class_id" text NOT NULL,
	"person_id" text NOT NULL,
	"joined_at" bigint NOT NULL,
	CONSTRAINT "class_members_class_id_person_id_pk" PRIMARY KEY("class_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "order_classes" (
	"id" text PRIMARY KEY NOT NULL,
	"university_id" text NOT NULL,
	"enterprise_id" text NOT NULL,
	"name_en" text NOT NULL,
	"name_zh" text NOT NULL,
	"state" text NOT NULL,
	"seats" bigint NOT NULL,
	"needed_by" bigint NOT NULL,
	"zone" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_progress" (
	"person_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"opened_at" bigint NOT NULL,
	"last_opened_at" bigint NOT NULL,
	"completed_at" bigint,
	"completed_revision" text,
	CONSTRAINT "lesson_progress_person_id_lesson_id_pk" PRIMARY KEY("person_id","lesson_id")
);
--> statement-breakpoint
CREATE TABLE "exam_policies" (
	"hash" text PRIMARY KEY NOT NULL,
	"exam_id" text NOT NULL,
	"content" text NOT NULL,
	"published_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sitting_answers" (
	"sitting_id" text NOT NULL,
	"place" bigint NOT NULL,
	"sequence" bigint NOT NULL,
	"answer" text NOT NULL,
	"saved_at" bigint NOT NULL,
	CONSTRAINT "sitting_answers_sitting_id_place_pk" PRIMARY KEY("sitting_id","place")
);
--> statement-breakpoint
CREATE TABLE "sitting_results" (
	"sitting_id" text PRIMARY KEY NOT NULL,
	"passed" boolean NOT NULL,
	"correct" bigint NOT NULL,
	"total" bigint NOT NULL,
	"sections" text NOT NULL,
	"scorer_version" text NOT NULL,
	"digest" text NOT NULL,
	"scored_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sittings" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"exam_id" text NOT NULL,
	"policy_hash" text NOT NULL,
	"state" text NOT NULL,
	"paper" text NOT NULL,
	"started_at" bigint NOT NULL,
	"deadline" bigint NOT NULL,
	"closed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "host_account_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"by" text,
	"reason" text,
	"evidence" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "host_accounts" (
	"person_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"checked_by" text NOT NULL,
	"checked_at" bigint NOT NULL,
	"of_age" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "store_bindings" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"person_id" text NOT NULL,
	"state" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"asked_by" text NOT NULL,
	"answered_at" bigint,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "stores" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"platform" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"since" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name_en" text NOT NULL,
	"name_zh" text NOT NULL,
	"city" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "admin_grants" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"granted_at" bigint NOT NULL,
	"granted_by" text,
	"withdrawn_at" bigint
);
--> statement-breakpoint
CREATE TABLE "outbox_mails" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"language" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"written_at" bigint NOT NULL,
	"sent_at" bigint,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"next_attempt_at" bigint NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "password_resets" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"language" text NOT NULL,
	"zone" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"started_at" bigint NOT NULL,
	"device" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item_versions" (
	"hash" text PRIMARY KEY NOT NULL,
	"item_id" text NOT NULL,
	"content" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "items" (
	"id" text PRIMARY KEY NOT NULL,
	"pool" text NOT NULL,
	"section" text NOT NULL,
	"module_id" text NOT NULL,
	"current_hash" text NOT NULL,
	"withdrawn_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quiz_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"module_id" text NOT NULL,
	"drawn" text NOT NULL,
	"answers" text,
	"started_at" bigint NOT NULL,
	"finished_at" bigint,
	"correct" bigint,
	"passed" boolean
);
--> statement-breakpoint
ALTER TABLE "certificate_changes" ADD CONSTRAINT "certificate_changes_number_certificates_number_fk" FOREIGN KEY ("number") REFERENCES "public"."certificates"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_changes" ADD CONSTRAINT "certificate_changes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_sitting_id_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sittings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_issued_by_people_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_members" ADD CONSTRAINT "class_members_class_id_order_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."order_classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_members" ADD CONSTRAINT "class_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_classes" ADD CONSTRAINT "order_classes_university_id_organisations_id_fk" FOREIGN KEY ("university_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_classes" ADD CONSTRAINT "order_classes_enterprise_id_organisations_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_answers" ADD CONSTRAINT "sitting_answers_sitting_id_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sittings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_results" ADD CONSTRAINT "sitting_results_sitting_id_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sittings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_policy_hash_exam_policies_hash_fk" FOREIGN KEY ("policy_hash") REFERENCES "public"."exam_policies"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_account_changes" ADD CONSTRAINT "host_account_changes_person_id_host_accounts_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."host_accounts"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_account_changes" ADD CONSTRAINT "host_account_changes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_accounts" ADD CONSTRAINT "host_accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_checked_by_people_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_bindings" ADD CONSTRAINT "store_bindings_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_bindings" ADD CONSTRAINT "store_bindings_person_id_host_accounts_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."host_accounts"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_bindings" ADD CONSTRAINT "store_bindings_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stores" ADD CONSTRAINT "stores_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_grants" ADD CONSTRAINT "admin_grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_grants" ADD CONSTRAINT "admin_grants_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_versions" ADD CONSTRAINT "item_versions_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_attempts" ADD CONSTRAINT "quiz_attempts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "audit_entries_action" ON "audit_entries" USING btree ("action");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_changes_in_order" ON "certificate_changes" USING btree ("number","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_one_per_sitting" ON "certificates" USING btree ("sitting_id");--> statement-breakpoint
CREATE INDEX "certificates_person" ON "certificates" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "certificates_valid_until" ON "certificates" USING btree ("valid_until");--> statement-breakpoint
CREATE INDEX "class_members_person" ON "class_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "order_classes_university" ON "order_classes" USING btree ("university_id");--> statement-breakpoint
CREATE INDEX "order_classes_enterprise" ON "order_classes" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sittings_one_open" ON "sittings" USING btree ("person_id","exam_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "sittings_person" ON "sittings" USING btree ("person_id","exam_id","started_at");--> statement-breakpoint
CREATE INDEX "sittings_overdue" ON "sittings" USING btree ("deadline") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "host_account_changes_person" ON "host_account_changes" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "identity_checks_person" ON "identity_checks" USING btree ("person_id","checked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "store_bindings_one_standing" ON "store_bindings" USING btree ("store_id","person_id") WHERE state in ('asked', 'in-force');--> statement-breakpoint
CREATE INDEX "store_bindings_person" ON "store_bindings" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stores_name" ON "stores" USING btree ("organisation_id","platform","name");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_one_in_force" ON "memberships" USING btree ("organisation_id","person_id","role") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "admin_grants_one_in_force" ON "admin_grants" USING btree ("person_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "outbox_mails_due" ON "outbox_mails" USING btree ("next_attempt_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "password_resets_person" ON "password_resets" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "item_versions_item" ON "item_versions" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "items_pool_section" ON "items" USING btree ("pool","section");--> statement-breakpoint
CREATE INDEX "items_pool_module" ON "items" USING btree ("pool","module_id");--> statement-breakpoint
CREATE UNIQUE INDEX "quiz_attempts_one_open" ON "quiz_attempts" USING btree ("person_id","module_id") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "quiz_attempts_person_module" ON "quiz_attempts" USING btree ("person_id","module_id");