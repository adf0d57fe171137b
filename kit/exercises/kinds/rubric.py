"""The rubric in English, until the hand-in page has it in the case's language."""

from kit.exercises.kinds.words import KindsWords

RUBRIC = KindsWords().rubric
