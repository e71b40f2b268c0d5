namespace EnvDashboard.Intake.Definitions;

/// <summary>The kinds of definition sheets, in the order in which they rest on each other.</summary>
internal enum DefinitionKind { Units, Groups, Categories, Indicators, Rules, Targets, Scheme, SchemeNodes, PointCaps, Vetoes }
