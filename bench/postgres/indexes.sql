-- Built once the rows are in.
CREATE INDEX ON organization_regions ("regionId", kind, "byKind");
CREATE INDEX ON posts ("personId", "byPerson");
CREATE INDEX ON posts ("organizationId", "byOrganization");
CREATE INDEX ON statistics ("subjectId", "bySubject");
CREATE INDEX ON statistics ("articleId", "byArticle");
CREATE INDEX ON statistics ("seriesId", "byPeriod");
CREATE INDEX ON quotations ("articleId", "byArticle");
CREATE INDEX ON mentions ("articleId", "byArticle");
CREATE INDEX ON namings ("articleId", label, "byArticle");
CREATE INDEX ON namings ("entityId", "byEntity");
CREATE INDEX ON articles USING gin (body gin_trgm_ops);
CREATE INDEX ON organizations USING gin (name gin_trgm_ops);

ALTER TABLE regions ADD FOREIGN KEY ("parentId") REFERENCES regions;
ALTER TABLE organizations ADD FOREIGN KEY ("regionId") REFERENCES regions;
ALTER TABLE organization_regions ADD FOREIGN KEY ("organizationId") REFERENCES organizations, ADD FOREIGN KEY ("regionId") REFERENCES regions;
ALTER TABLE posts ADD FOREIGN KEY ("personId") REFERENCES people, ADD FOREIGN KEY ("organizationId") REFERENCES organizations;
ALTER TABLE pages ADD FOREIGN KEY ("publicationId") REFERENCES publications;
ALTER TABLE articles ADD FOREIGN KEY ("pageId") REFERENCES pages, ADD FOREIGN KEY ("publicationId") REFERENCES publications;
ALTER TABLE authorships ADD FOREIGN KEY ("articleId") REFERENCES articles, ADD FOREIGN KEY ("personId") REFERENCES entities;
ALTER TABLE series ADD FOREIGN KEY ("subjectId") REFERENCES entities, ADD FOREIGN KEY ("indicatorId") REFERENCES indicators;
ALTER TABLE statistics ADD FOREIGN KEY ("subjectId") REFERENCES entities, ADD FOREIGN KEY ("indicatorId") REFERENCES indicators, ADD FOREIGN KEY ("articleId") REFERENCES articles, ADD FOREIGN KEY ("seriesId") REFERENCES series;
ALTER TABLE attributions ADD FOREIGN KEY ("statisticId") REFERENCES statistics, ADD FOREIGN KEY ("speakerId") REFERENCES entities;
ALTER TABLE quotations ADD FOREIGN KEY ("articleId") REFERENCES articles, ADD FOREIGN KEY ("speakerId") REFERENCES entities;
ALTER TABLE mentions ADD FOREIGN KEY ("articleId") REFERENCES articles, ADD FOREIGN KEY ("entityId") REFERENCES entities;
ALTER TABLE namings ADD FOREIGN KEY ("articleId") REFERENCES articles, ADD FOREIGN KEY ("entityId") REFERENCES entities;

-- A subject is a region or an organization: two ways that no real constraint can say.
COMMENT ON TABLE statistics IS E'@foreignKey ("subjectId") references regions (id)\n@foreignKey ("subjectId") references organizations (id)';
COMMENT ON TABLE namings IS E'@foreignKey ("entityId") references organizations (id)';

CREATE FUNCTION search_articles(term text) RETURNS SETOF articles LANGUAGE sql STABLE AS
$$ SELECT * FROM articles WHERE body LIKE '%' || term || '%' ORDER BY date DESC, id DESC $$;
CREATE FUNCTION search_organizations(term text) RETURNS SETOF organizations LANGUAGE sql STABLE AS
$$ SELECT * FROM organizations WHERE name LIKE '%' || term || '%' ORDER BY name, id $$;
ANALYZE;
