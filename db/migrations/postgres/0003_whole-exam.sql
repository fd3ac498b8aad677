CREATE TABLE "accommodations" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"extra_percent" bigint NOT NULL,
	"reason" text NOT NULL,
	"granted_by" text NOT NULL,
	"granted_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" text PRIMARY KEY NOT NULL,
	"sitting_id" text NOT NULL,
	"place" bigint NOT NULL,
	"item_id" text NOT NULL,
	"version" text NOT NULL,
	"person_id" text NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"opened_at" bigint NOT NULL,
	"decided_by" text,
	"decided_at" bigint,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "earlier_results" (
	"sitting_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"passed" boolean NOT NULL,
	"correct" bigint NOT NULL,
	"total" bigint NOT NULL,
	"points" bigint DEFAULT 0 NOT NULL,
	"sections" text NOT NULL,
	"scorer_version" text NOT NULL,
	"digest" text NOT NULL,
	"scored_at" bigint NOT NULL,
	"ruling_id" text NOT NULL,
	CONSTRAINT "earlier_results_sitting_id_revision_pk" PRIMARY KEY("sitting_id","revision")
);
--> statement-breakpoint
CREATE TABLE "exam_windows" (
	"id" text PRIMARY KEY NOT NULL,
	"exam_id" text NOT NULL,
	"title" text NOT NULL,
	"opens_at" bigint NOT NULL,
	"closes_at" bigint NOT NULL,
	"code" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"cancelled_at" bigint
);
--> statement-breakpoint
CREATE TABLE "practice_passes" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"evidence" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"withdrawn_at" bigint
);
--> statement-breakpoint
CREATE TABLE "rulings" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"item_id" text NOT NULL,
	"version" text NOT NULL,
	"kind" text NOT NULL,
	"key_from" text,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sitting_events" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"sitting_id" text NOT NULL,
	"kind" text NOT NULL,
	"started_at" bigint NOT NULL,
	"lasted" bigint,
	"device" text NOT NULL,
	"received_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sitting_extensions" (
	"id" text PRIMARY KEY NOT NULL,
	"sitting_id" text NOT NULL,
	"minutes" bigint NOT NULL,
	"reason" text NOT NULL,
	"granted_by" text NOT NULL,
	"granted_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sitting_marks" (
	"sitting_id" text NOT NULL,
	"place" bigint NOT NULL,
	"item_id" text NOT NULL,
	"version" text NOT NULL,
	"credit" bigint,
	CONSTRAINT "sitting_marks_sitting_id_place_pk" PRIMARY KEY("sitting_id","place")
);
--> statement-breakpoint
CREATE TABLE "window_seats" (
	"window_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "window_seats_window_id_person_id_pk" PRIMARY KEY("window_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "drill_cards" (
	"person_id" text NOT NULL,
	"item_id" text NOT NULL,
	"step" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"answered_at" bigint NOT NULL,
	CONSTRAINT "drill_cards_person_id_item_id_pk" PRIMARY KEY("person_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "item_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"item_id" text,
	"pool" text NOT NULL,
	"content" text NOT NULL,
	"imported_from" text,
	"author_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sitting_answers" ADD COLUMN "flagged" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sitting_results" ADD COLUMN "revision" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sitting_results" ADD COLUMN "points" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sittings" ADD COLUMN "grace" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sittings" ADD COLUMN "window_id" text;--> statement-breakpoint
ALTER TABLE "sittings" ADD COLUMN "writer" text;--> statement-breakpoint
ALTER TABLE "sittings" ADD COLUMN "writer_device" text;--> statement-breakpoint
ALTER TABLE "sittings" ADD COLUMN "writer_since" bigint;--> statement-breakpoint
ALTER TABLE "sittings" ADD COLUMN "changed_at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "item_versions" ADD COLUMN "author_id" text;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "origin" text DEFAULT 'content' NOT NULL;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "exposure" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "accommodations" ADD CONSTRAINT "accommodations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accommodations" ADD CONSTRAINT "accommodations_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_sitting_id_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sittings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_version_item_versions_hash_fk" FOREIGN KEY ("version") REFERENCES "public"."item_versions"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_results" ADD CONSTRAINT "earlier_results_sitting_id_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sittings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_results" ADD CONSTRAINT "earlier_results_ruling_id_rulings_id_fk" FOREIGN KEY ("ruling_id") REFERENCES "public"."rulings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_windows" ADD CONSTRAINT "exam_windows_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_passes" ADD CONSTRAINT "practice_passes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_passes" ADD CONSTRAINT "practice_passes_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_version_item_versions_hash_fk" FOREIGN KEY ("version") REFERENCES "public"."item_versions"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_key_from_item_versions_hash_fk" FOREIGN KEY ("key_from") REFERENCES "public"."item_versions"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_events" ADD CONSTRAINT "sitting_events_sitting_id_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sittings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_extensions" ADD CONSTRAINT "sitting_extensions_sitting_id_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sittings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_extensions" ADD CONSTRAINT "sitting_extensions_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_marks" ADD CONSTRAINT "sitting_marks_sitting_id_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sittings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_marks" ADD CONSTRAINT "sitting_marks_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_marks" ADD CONSTRAINT "sitting_marks_version_item_versions_hash_fk" FOREIGN KEY ("version") REFERENCES "public"."item_versions"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "window_seats" ADD CONSTRAINT "window_seats_window_id_exam_windows_id_fk" FOREIGN KEY ("window_id") REFERENCES "public"."exam_windows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "window_seats" ADD CONSTRAINT "window_seats_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drill_cards" ADD CONSTRAINT "drill_cards_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drill_cards" ADD CONSTRAINT "drill_cards_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_drafts" ADD CONSTRAINT "item_drafts_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_drafts" ADD CONSTRAINT "item_drafts_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accommodations_one_in_force" ON "accommodations" USING btree ("person_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_one_a_place" ON "appeals" USING btree ("sitting_id","place");--> statement-breakpoint
CREATE INDEX "appeals_state" ON "appeals" USING btree ("state","opened_at");--> statement-breakpoint
CREATE INDEX "appeals_person" ON "appeals" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "earlier_results_ruling" ON "earlier_results" USING btree ("ruling_id");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_windows_code" ON "exam_windows" USING btree ("code");--> statement-breakpoint
CREATE INDEX "exam_windows_exam" ON "exam_windows" USING btree ("exam_id","opens_at");--> statement-breakpoint
CREATE UNIQUE INDEX "practice_passes_one_in_force" ON "practice_passes" USING btree ("person_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "rulings_number" ON "rulings" USING btree ("number");--> statement-breakpoint
CREATE INDEX "rulings_version" ON "rulings" USING btree ("version");--> statement-breakpoint
CREATE INDEX "sitting_events_sitting" ON "sitting_events" USING btree ("sitting_id");--> statement-breakpoint
CREATE INDEX "sitting_extensions_sitting" ON "sitting_extensions" USING btree ("sitting_id");--> statement-breakpoint
CREATE INDEX "sitting_marks_item" ON "sitting_marks" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "sitting_marks_version" ON "sitting_marks" USING btree ("version");--> statement-breakpoint
CREATE INDEX "window_seats_person" ON "window_seats" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "drill_cards_due" ON "drill_cards" USING btree ("person_id","due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "item_drafts_one_an_item" ON "item_drafts" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "item_drafts_updated" ON "item_drafts" USING btree ("updated_at");--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_window_id_exam_windows_id_fk" FOREIGN KEY ("window_id") REFERENCES "public"."exam_windows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_versions" ADD CONSTRAINT "item_versions_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sittings_changed" ON "sittings" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "sittings_window" ON "sittings" USING btree ("window_id");--> statement-breakpoint
CREATE INDEX "sittings_policy" ON "sittings" USING btree ("exam_id","state");--> statement-breakpoint
UPDATE "sitting_results" SET "points" = "correct" * 2520;
