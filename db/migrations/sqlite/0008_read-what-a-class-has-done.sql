DROP INDEX `quiz_attempts_person_module`;--> statement-breakpoint
CREATE INDEX `quiz_attempts_person_module` ON `quiz_attempts` (`person_id`,`module_id`,`passed`);--> statement-breakpoint
CREATE INDEX `lesson_progress_completed` ON `lesson_progress` (`person_id`,`lesson_id`,`completed_at`);