"""The rubric for a comparison: the same four rows for a student and for the teacher."""

# Name → title, aim, and what is said at each level, from the lowest.
RUBRIC = {
    "accuracy": (
        "Accuracy",
        "I say what they say.",
        (
            "I guess at it.",
            "I have it roughly, or only one of them.",
            "I have both claims right.",
            "I have both claims right, each with its paragraph.",
        ),
    ),
    "evidence": (
        "Evidence",
        "I name what it rests on.",
        (
            "I name no fact.",
            "I name a fact of one of them.",
            "I name a fact of each.",
            "I name a fact of each and say what a check found.",
        ),
    ),
    "reasoning": (
        "Reasoning",
        "I show the missing “because”.",
        (
            "I leave the step out.",
            "I show one step from fact to claim.",
            "I show the step of each.",
            "I show the step of each and say what would break it.",
        ),
    ),
    "fairness": (
        "Fairness",
        "Each side would say: yes, that is us.",
        (
            "I make one side look foolish.",
            "I am shorter or sharper with one side.",
            "I treat both alike.",
            "I give each side at its strongest.",
        ),
    ),
}
