package org.banli.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WorkMapper {

	void save(WorkDescription work);

	Optional<String> businessKeyOfTask(String taskId);

	Optional<WorkDescription> find(String businessKey);

	List<WorkDescription> findAll(@Param("businessKeys") Collection<String> businessKeys);

	Optional<WorkDescription> lock(String businessKey);

	Optional<TaskDraft> draft(String taskId);

	void insertDraft(TaskDraft draft);

	int updateDraft(@Param("draft") TaskDraft draft, @Param("before") int before);

	void deleteDraft(String taskId);

}
